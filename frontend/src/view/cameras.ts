import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isListing } from '../order/choice';
import { inColumns } from '../order/columns';
import { type Section, sections } from '../order/sections';
import { empty } from './empty';
import { group } from './group';
import { count, type Scene, word } from './scene';

/** How many groups are open at first: on a phone two, beside each other all that need a hand. */
const OPEN = 2;

/** The cameras by what is to be done, or each of those that were asked for. */
export function cameras(scene: Scene): TemplateResult {
  const { choice, known, config, columns, home } = scene;
  const found = sections(known.cameras.values(), choice, {
    groups: config.groups,
    open: columns > 1 ? Infinity : OPEN,
    language: home.language,
  });
  if (!found.length) return empty(word(scene, isListing(choice) ? 'no_match' : 'no_cameras_here'));
  const listed = isListing(choice);
  return html`<div class=${listed ? 'columns listed' : 'columns'}>
    ${inColumns(found, listed ? 1 : columns).map(
      (column) => html`<div class="column">
        ${repeat(column, (section) => section.key, (section: Section) => group(scene, section))}
      </div>`,
    )}
    ${choice.search ? heard(scene, found) : nothing}
  </div>`;
}

/** How many were found, for those who don't see the list. */
function heard(scene: Scene, found: readonly Section[]): TemplateResult {
  const total = found.reduce((sum, section) => sum + section.total, 0);
  return html`<p class="unseen" role="status">${count(scene, 'found', total)}</p>`;
}
