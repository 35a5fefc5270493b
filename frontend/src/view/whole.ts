import { html, nothing, type TemplateResult } from 'lit';
import { isListing } from '../order/choice';
import { cameras } from './cameras';
import { chips } from './chips';
import { coming, nextDate } from './coming';
import { footer, place } from './footer';
import { headline } from './headline';
import { help } from './help';
import type { Scene } from './scene';
import { tools } from './tools';

/** What each part of the card is made of. */
export function whole(scene: Scene): TemplateResult {
  const { config, known, choice } = scene;
  switch (config.part) {
    case 'headline':
      return html`${headline(scene)}${chips(scene)}${isListing(choice) ? cameras(scene) : nothing}`;
    case 'cameras':
      return html`${title(scene)}${tools(scene)}${cameras(scene)}`;
    case 'dates':
      return html`${title(scene)}${coming(scene)}`;
    case 'help':
      return html`${title(scene)}${help(scene)}`;
    default:
      return html`${headline(scene)}
      ${known.cameras.size
        ? html`${chips(scene)}${tools(scene)}${cameras(scene)}${nextDate(scene)}${footer(scene)}`
        : html`<footer>${place(scene)}</footer>`}`;
  }
}

function title({ config }: Scene): TemplateResult | typeof nothing {
  return config.title ? html`<h2 class="title"><bdi>${config.title}</bdi></h2>` : nothing;
}
