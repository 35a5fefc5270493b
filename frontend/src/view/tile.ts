import { html, nothing, type TemplateResult } from 'lit';
import { circle, headlineIcon } from './icons';
import { type Scene, word } from './scene';

export interface Sheet {
  isOpen: boolean;
  open: () => void;
  close: () => void;
}

/** The card as small as a tile; a tap shows all of it. */
export function tile(scene: Scene, sheet: Sheet, whole: () => TemplateResult): TemplateResult {
  const { known, config } = scene;
  const { kind, tone } = known.overview.headline;
  return html`<button class="tile" aria-haspopup="dialog" @click=${sheet.open}>
      ${circle(headlineIcon(kind), tone)}
      <span class="texts">
        <bdi class="count">${config.title ?? word(scene, 'cameras')}</bdi>
        <span class="names"><bdi>${known.overview.short}</bdi></span>
      </span>
    </button>
    <dialog class="sheet" closedby="any" aria-label=${word(scene, 'cameras')} @close=${sheet.close}>
      ${sheet.isOpen
        ? html`<div class="body">
            <button class="link close" @click=${sheet.close}>${word(scene, 'close')}</button>
            ${whole()}
          </div>`
        : nothing}
    </dialog>`;
}
