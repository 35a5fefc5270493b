import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { CameraRow } from '../data/model';
import { saysArea } from '../order/filter';
import { cameraCircle, CHEVRON_RIGHT, icon } from './icons';
import { labelsOf } from '../words/labels';
import { type Scene, word } from './scene';

/**
 * One camera. It is written anew only when its row is another object, or for another user or
 * in other words. The whole of it opens what is known; the one button is the next step.
 */
export function row(scene: Scene, camera: CameraRow): unknown {
  const key = [camera, scene.known.is_admin, labelsOf(scene.home.language)];
  return guard(key, () => line(scene, camera));
}

function line(scene: Scene, camera: CameraRow): TemplateResult {
  const { name, area, kind, tone, why } = camera;
  const more = [camera.company, camera.firmware, camera.newest].filter(Boolean);
  return html`<li class="row">
    ${cameraCircle(kind, tone)}
    <button class="open" @click=${() => { scene.open(camera); }}>
      <span class="who"
        ><span class="name"><bdi>${name}</bdi></span>${area && !saysArea(name, area)
          ? html` <span class="area"><bdi>${area}</bdi></span>`
          : nothing}</span
      >
      <span class="why"><bdi>${why}</bdi></span>
      ${more.length ? html`<span class="more">${more.map((text) => html`<span><bdi>${text}</bdi></span> `)}</span>` : nothing}
    </button>
    ${step(scene, camera)} ${icon(CHEVRON_RIGHT)}
  </li>`;
}

function step(scene: Scene, camera: CameraRow): TemplateResult | typeof nothing {
  const { step: next, name, group } = camera;
  if (!next || !scene.known.is_admin) return nothing;
  const text = word(scene, `step_${next}`);
  return html`<button
    class="button ${group === 'act_now' ? 'filled' : ''}"
    aria-label="${text}: ${name}"
    @click=${() => { scene.open(camera, next); }}
  >
    ${text}
  </button>`;
}
