import { html, nothing, type TemplateResult } from 'lit';
import { type Sort, SORTS } from '../order/choice';
import { MANY } from './chips';
import { type Scene, word } from './scene';

/** Return how many cameras the card is about. */
function shown({ config, known }: Scene): number {
  const { groups } = config;
  if (!groups?.length) return known.cameras.size;
  return groups.reduce((sum, group) => sum + known.overview.counts[group], 0);
}

/** Search and sort, where there are many cameras. */
export function tools(scene: Scene): TemplateResult | typeof nothing {
  const { choice, choose } = scene;
  if (shown(scene) < MANY) return nothing;
  return html`<div class="tools">
    <input
      type="search"
      aria-label=${word(scene, 'search')}
      placeholder=${word(scene, 'search')}
      .value=${choice.search}
      @input=${(event: Event) => { void choose({ search: (event.target as HTMLInputElement).value }); }}
    />
    <label>
      <span>${word(scene, 'sort')}</span>
      <select
        @change=${(event: Event) => { void choose({ sort: (event.target as HTMLSelectElement).value as Sort }); }}
      >
        ${SORTS.map(
          (sort) =>
            html`<option value=${sort} ?selected=${choice.sort === sort}>
              ${word(scene, `sort_${sort}`)}
            </option>`,
        )}
      </select>
    </label>
  </div>`;
}
