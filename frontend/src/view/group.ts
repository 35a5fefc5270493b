import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Group } from '../data/model';
import { isListing, toggled } from '../order/choice';
import { ROWS, type Section } from '../order/sections';
import { formatNumber } from '../format/number';
import { CHEVRON_DOWN, circle, groupIcon, icon } from './icons';
import { row } from './row';
import { count, type Scene, word } from './scene';
import { toneOf } from '../order/tone';

const LONG = 20;

/** Cameras under one heading: folded to two lines, or open. */
export function group(scene: Scene, section: Section): TemplateResult {
  const { rows, isOpen } = section;
  return html`<section class=${isOpen ? 'group' : 'group folded'}>
    ${heading(scene, section)}
    ${isOpen
      ? html`<ul class=${listClass(rows)}>
          ${repeat(rows, (camera) => camera.id, (camera) => row(scene, camera))}
        </ul>`
      : nothing}
    ${isOpen ? rest(scene, section) : nothing}
  </section>`;
}

/** Long lists are painted as far as they are in sight. */
export function listClass(rows: readonly unknown[]): string {
  return rows.length > LONG ? 'rows long' : 'rows';
}

function heading(scene: Scene, section: Section): TemplateResult | typeof nothing {
  const { group: of, area, total } = section;
  const number = formatNumber(total, scene.home.locale);
  if (of !== null && !isListing(scene.choice)) return foldable(scene, section, of, number);
  const title = of === null ? area : scene.known.overview.groups[of]?.title;
  if (title === null || title === undefined) return nothing;
  return html`<h3 class="heading">
    <bdi>${title || word(scene, 'no_area')}</bdi><span>${number}</span>
  </h3>`;
}

function foldable(scene: Scene, section: Section, of: Group, number: string): TemplateResult {
  const { choice, choose, known } = scene;
  const { isOpen } = section;
  const text = known.overview.groups[of];
  const fold = (): void => {
    choose({ folds: new Map(choice.folds).set(of, !isOpen) });
  };
  return html`<h3>
    <button class="fold" aria-expanded=${isOpen ? 'true' : 'false'} @click=${fold}>
      ${isOpen
        ? html`<span class="heading"><bdi>${text?.title}</bdi><span>${number}</span></span>`
        : folded(circle(groupIcon(of), toneOf(known.cameras.values(), of)), text?.count, text?.names)}
      ${icon(CHEVRON_DOWN)}
    </button>
  </h3>`;
}

/** What stands in a fold: an icon and two lines. */
export function folded(mark: TemplateResult, title = '', below = ''): TemplateResult {
  return html`${mark}<span class="texts"
      ><span class="count"><bdi>${title}</bdi></span> ${below ? html`<span class="names"><bdi>${below}</bdi></span>` : nothing}</span
    >`;
}

function rest(scene: Scene, section: Section): TemplateResult | typeof nothing {
  const { choice, choose } = scene;
  const { group: of, rows, total } = section;
  if (of === null || isListing(choice) || total <= ROWS) return nothing;
  const text = rows.length < total ? count(scene, 'more', total - rows.length) : word(scene, 'fewer');
  return html`<button class="rest" @click=${() => { choose({ full: toggled(choice.full, of) }); }}>
    ${text}
  </button>`;
}
