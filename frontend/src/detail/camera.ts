// The camera itself in the dialog.
import { html, nothing, type TemplateResult } from 'lit';
import type { CameraDetail } from '../data/detail';
import type { NextStep } from '../data/model';
import type { HomeAssistant } from '../home-assistant/types';
import { icon } from '../view/icons';
import { label } from '../words/label';
import { ICONS } from './icons';
import { comingDates, lead, plan, whatItIs, why } from './sections';
import { type Action, actionsOn, canAct, titleOf, type View, viewOf } from './views';

type Open = (view: View, event: Event) => void;

/** Return what is known of a camera, and what can be done about it. `open`: shows the form of a wish. */
export function camera(home: HomeAssistant, detail: CameraDetail, open: Open): TemplateResult {
  const actions = actionsOn(home, detail);
  return html`${lead(detail)} ${stepButtons(home, detail, open)} ${whatItIs(home, detail)}
  ${why(home, detail)} ${comingDates(home, detail)} ${plan(home, detail)}
  ${actions.length
    ? html`<section>
        <h3>${label(home.language, 'dialog_more')}</h3>
        <div class="box">${actions.map((each) => action(each, open))}</div>
      </section>`
    : nothing}
  ${detail.actions ? nothing : html`<p>${label(home.language, 'dialog_ask_who_runs')}</p>`}
  ${detail.place ? html`<p class="quiet">${detail.place}</p>` : nothing}`;
}

function stepButtons(home: HomeAssistant, detail: CameraDetail, open: Open): TemplateResult | typeof nothing {
  if (!detail.steps.length || !canAct(detail)) return nothing;
  return html`<div class="buttons">
    ${detail.steps.map(
      (step, index) =>
        html`<button
          class=${index ? 'tinted' : 'filled'}
          @click=${(event: Event) => {
            open(viewOf(home, detail, step), event);
          }}
        >
          ${icon(ICON_OF[step])} ${label(home.language, titleOf(step))}
        </button>`,
    )}
  </div>`;
}

function action({ id, title, note, view }: Action, open: Open): TemplateResult {
  const inside = html`${icon(ICONS[id])}<span><b>${title}</b><small>${note}</small></span>`;
  if (!view) return html`<div class="action">${inside}</div>`;
  const click = (event: Event): void => {
    open(view(), event);
  };
  return html`<button class="action" @click=${click}>${inside}<span class="go">${icon(ICONS.next)}</span></button>`;
}

const ICON_OF: Record<NextStep, string> = {
  update: ICONS.update,
  set_date: ICONS.replace,
  ask: ICONS.ask,
  allow_asking: ICONS.ask,
  name_model: ICONS.correct,
  tell_hardware: ICONS.correct,
  set_country: ICONS.correct,
};
