import { html, nothing, type TemplateResult } from 'lit';
import { bar } from './bar';
import { circle, headlineIcon } from './icons';
import type { Scene } from './scene';

/** The first thing that is read: how the cameras are, in one line. */
export function headline({ known, config }: Scene): TemplateResult {
  const { kind, tone, text, note } = known.overview.headline;
  return html`<header class="headline">
    ${circle(headlineIcon(kind), tone)}
    <div class="texts">
      ${config.title ? html`<p class="quiet"><bdi>${config.title}</bdi></p>` : nothing}
      <h2><bdi>${text}</bdi></h2>
      ${note ? html`<p class="note"><bdi>${note}</bdi></p>` : nothing}
    </div>
    ${bar([...known.cameras.values()])}
  </header>`;
}
