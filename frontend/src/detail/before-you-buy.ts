import { html, type TemplateResult } from 'lit';
import type { HomeAssistant } from '../home-assistant/types';

/** Return the form that says what is known of a camera that somebody means to buy. */
export function beforeYouBuy(home: HomeAssistant): TemplateResult {
  return html`<span lang=${home.language}></span>`;
}
