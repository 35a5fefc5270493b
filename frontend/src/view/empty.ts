import { html, type TemplateResult } from 'lit';

/** What is said where there is nothing to show. */
export function empty(text: string): TemplateResult {
  return html`<p class="empty"><bdi>${text}</bdi></p>`;
}
