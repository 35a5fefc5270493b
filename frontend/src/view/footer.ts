import { html, nothing, type TemplateResult } from 'lit';
import { beforeYouBuy } from '../detail/before-you-buy';
import { isListing, NO_CHOICE } from '../order/choice';
import { count, type Scene, word } from './scene';

/** For where all of this holds, and the way to each camera. */
export function footer(scene: Scene): TemplateResult {
  const { known, choice, choose, home } = scene;
  const all = known.cameras.size;
  const { pressed, search, sort } = NO_CHOICE;
  const listing = isListing(choice);
  return html`<footer>
    ${place(scene)}
    ${all > 1
      ? html`<button
          class="link"
          @click=${() => { choose({ all: !listing, ...(listing ? { pressed, search, sort } : {}) }); }}
        >
          ${listing ? word(scene, 'overview') : count(scene, 'all_cameras', all)}
        </button>`
      : nothing}
    ${known.is_admin
      ? html`<button
          class="link"
          aria-expanded=${choice.buying ? 'true' : 'false'}
          @click=${() => { choose({ buying: !choice.buying }); }}
        >
          ${word(scene, 'before_you_buy')}
        </button>`
      : nothing}
    ${choice.buying ? html`<div class="buying">${beforeYouBuy(home)}</div>` : nothing}
  </footer>`;
}

export function place({ known }: Scene): TemplateResult | typeof nothing {
  return known.overview.place ? html`<p class="place"><bdi>${known.overview.place}</bdi></p>` : nothing;
}
