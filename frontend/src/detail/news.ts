// What the dialog says above the camera: whether it still holds, and what came of an action.
import { html, nothing, type TemplateResult } from 'lit';
import type { HomeAssistant } from '../home-assistant/types';
import { label } from '../words/label';
import type { Heard } from './follow';
import type { Outcome, Sending } from './form-model';

/** Say whether what is seen still holds. */
export function stateOf(
  home: HomeAssistant,
  { kind, error }: Heard,
  retry: () => void,
): TemplateResult | typeof nothing {
  const say = (key: string): string => label(home.language, key);
  switch (kind) {
    case 'gone':
      return html`<p class="news unknown">${say('dialog_gone')}</p>`;
    case 'lost':
      return html`<p class="news unknown">${say('dialog_out_of_date')}</p>`;
    case 'failed':
      return html`<div class="news warning">
        <p>${error}</p>
        <button class="tinted" @click=${retry}>
          ${say('dialog_retry')}
        </button>
      </div>`;
    case 'loading':
      return html`<p>${say('dialog_loading')}</p>`;
    case 'known':
      return nothing;
  }
}

/** Say what came of the last action. */
export function newsOf(
  { text, more, link, undo }: Outcome,
  undoing: boolean,
  take: (send: Sending['send']) => Promise<void>,
): TemplateResult {
  return html`<div class="news info">
    <p>${text}</p>
    ${more?.map((each) => html`<p>${each}</p>`)}
    ${link
      ? html`<a
          class="tinted"
          href=${link.href}
          target="_blank"
          rel="noopener noreferrer"
          ?download=${link.download}
          >${link.text}</a
        >`
      : nothing}
    ${undo
      ? html`<button
          class="tinted"
          aria-disabled=${undoing}
          @click=${() => void take(undo.send)}
        >
          ${undo.label}
        </button>`
      : nothing}
  </div>`;
}
