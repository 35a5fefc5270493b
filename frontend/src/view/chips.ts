import { html, nothing, type TemplateResult } from 'lit';
import { type Group, GROUPS } from '../data/model';
import { toggled } from '../order/choice';
import { CHECK, groupIcon, icon } from './icons';
import { type Scene, word } from './scene';
import { toneOf } from '../order/tone';

/** From so many cameras on, a phone shows the chips too, and there is a search. */
export const MANY = 25;

/** The groups as filters: pressed or not. */
export function chips(scene: Scene): TemplateResult | typeof nothing {
  const { known } = scene;
  const groups = GROUPS.filter((group) => known.overview.counts[group]);
  if (groups.length < 2) return nothing;
  const size = known.cameras.size < MANY ? 'few' : '';
  return html`<div class="chips ${size}" role="group" aria-label=${word(scene, 'filter')}>
    ${groups.map((group) => chip(scene, group))}
  </div>`;
}

function chip({ known, choice, choose }: Scene, group: Group): TemplateResult {
  const isPressed = choice.pressed.has(group);
  const text = known.overview.groups[group]?.count ?? '';
  return html`<button
    class="chip ${toneOf(known.cameras.values(), group)}"
    aria-pressed=${isPressed ? 'true' : 'false'}
    @click=${() => { choose({ pressed: toggled(choice.pressed, group) }); }}
  >
    ${icon(isPressed ? CHECK : groupIcon(group))}<bdi>${text}</bdi>
  </button>`;
}
