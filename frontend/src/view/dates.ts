import { html, type TemplateResult } from 'lit';
import type { DateRow } from '../data/model';
import type { HomeAssistant } from '../home-assistant/types';

/** Return the coming dates, the next one first, each as exact as its source. */
export function dates(rows: readonly DateRow[], home: HomeAssistant): TemplateResult {
  return html`<ol lang=${home.language}>
    ${rows.map((row) => html`<li>${row.when} ${row.title}</li>`)}
  </ol>`;
}
