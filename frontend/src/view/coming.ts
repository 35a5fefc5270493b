import { html, nothing, type TemplateResult } from 'lit';
import { formatPartial } from '../format/partial';
import { dates } from './dates';
import { empty } from './empty';
import { folded } from './group';
import { CHEVRON_DOWN, circle, DATES, icon } from './icons';
import { type Scene, word } from './scene';

/** The coming dates by themselves. */
export function coming(scene: Scene): TemplateResult {
  const { overview } = scene.known;
  if (!overview.dates.length) return empty(word(scene, 'no_dates'));
  return html`<div class="inner">${dates(overview.dates, scene.home)}</div>`;
}

/** The coming dates folded to the next one. */
export function nextDate(scene: Scene): TemplateResult | typeof nothing {
  const { known, choice, choose, home } = scene;
  const [next] = known.overview.dates;
  if (!next) return nothing;
  const isOpen = choice.dates;
  const date = formatPartial(next.when, home.locale, { style: 'long' });
  return html`<section class=${isOpen ? 'group' : 'group folded'}>
    <h3>
      <button
        class="fold"
        aria-expanded=${isOpen ? 'true' : 'false'}
        @click=${() => { choose({ dates: !isOpen }); }}
      >
        ${isOpen
          ? html`<span class="heading">${word(scene, 'coming_dates')}</span>`
          : folded(circle(DATES, 'info'), word(scene, 'next_date', { date }), next.title)}
        ${icon(CHEVRON_DOWN)}
      </button>
    </h3>
    ${isOpen ? coming(scene) : nothing}
  </section>`;
}
