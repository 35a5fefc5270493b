import { html, type TemplateResult } from 'lit';
import type { DateRow } from '../data/model';
import type { HomeAssistant } from '../home-assistant/types';

/**
 * Return the coming dates, the next one first, each as exact as its source.
 *
 * It is an element of its own, with its own styles, and folds a long list.
 */
export function dates(rows: readonly DateRow[], home: HomeAssistant): TemplateResult {
  return html`<camera-lifecycle-dates .rows=${rows} .home=${home}></camera-lifecycle-dates>`;
}
