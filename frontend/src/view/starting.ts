import { mdiShieldOutline } from '@mdi/js';
import { html, type TemplateResult } from 'lit';
import { label } from '../words/label';
import { circle } from './icons';

/** What is shown while nothing is known: the room that the card will take, and soon the words. */
export function starting(language: string, isSilent: boolean, isTile = false): TemplateResult {
  return html`<div class=${isTile ? 'tile starting' : 'headline starting'} role="status">
    ${circle(mdiShieldOutline, 'unknown')}
    <p class="texts">${label(language, isSilent ? 'no_answer' : 'starting')}</p>
  </div>`;
}
