import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { CameraRow } from '../data/model';
import { pieces } from '../order/pieces';

/** How many stand how, at a glance; the words beside it say the same to screen readers. */
export function bar(rows: readonly CameraRow[]): TemplateResult | typeof nothing {
  if (rows.length < 2) return nothing;
  return html`<div class=${rows.length > 20 ? 'bar dense' : 'bar'} aria-hidden="true">
    ${pieces(rows).map(
      ({ tone, cameras }) =>
        html`<i class=${tone} style=${styleMap({ 'flex-grow': String(cameras) })}></i>`,
    )}
  </div>`;
}
