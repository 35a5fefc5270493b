import { mdiShieldOutline } from '@mdi/js';
import { html, type TemplateResult } from 'lit';
import { circle } from './icons';

/** What is shown while nothing is known: the room that the card will take, and soon the words. `words`: '' for none yet. */
export function starting(words: string, isTile = false): TemplateResult {
  return html`<div class=${isTile ? 'tile starting' : 'headline starting'} role="status">
    ${circle(mdiShieldOutline, 'unknown')}
    <p class="texts">${words}</p>
  </div>`;
}
