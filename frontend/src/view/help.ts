import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { sorted } from '../order/sort';
import { empty } from './empty';
import { listClass } from './group';
import { row } from './row';
import { type Scene, word } from './scene';

/** The cameras of which one step would tell more. */
export function help(scene: Scene): TemplateResult {
  const { known, home } = scene;
  const rows = sorted(
    // Those who may take no step see which cameras these are all the same.
    [...known.cameras.values()].filter(
      ({ group, step }) => group === 'cannot_tell' && (step !== null || !known.is_admin),
    ),
    'urgency',
    home.language,
  );
  if (!rows.length) return empty(word(scene, 'nothing_to_help'));
  return html`<div class="column listed">
    <ul class=${listClass(rows)}>
      ${repeat(rows, (camera) => camera.id, (camera) => row(scene, camera))}
    </ul>
  </div>`;
}
