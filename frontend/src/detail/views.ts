// The small views that a step or an action opens, and who may open which.
import { html, type TemplateResult } from 'lit';
import type { CameraDetail } from '../data/detail';
import type { NextStep } from '../data/model';
import type { HomeAssistant } from '../home-assistant/types';
import { label } from '../words/label';
import { DOMAIN } from './call';
import { day } from './day';
import type { FormSpec } from './form-model';
import { acceptRisk, remindLater } from './forms/answer';
import { askNow, assessAgain, isolate } from './forms/camera';
import { correct } from './forms/correct';
import { notePurchase, planReplacement } from './forms/plan';
import { report } from './forms/report';
import { ICONS } from './icons';

export const INTEGRATION = `/config/integrations/integration/${DOMAIN}`;

/** Return the label of a step's button: beside the camera's other actions it says of what the date is. */
export function titleOf(step: NextStep): string {
  return step === 'set_date' ? 'dialog_replace' : `step_${step}`;
}

/** A page of Home Assistant, or what it tells of an entity. */
export interface Way {
  label: string;
  path?: string;
  entity?: string;
}

/** A view: a form, and below it the ways to elsewhere. */
export interface View extends FormSpec {
  ways?: Way[];
}

/** One row of the further actions. */
export interface Action {
  id: keyof typeof ICONS;
  title: string;
  note: string;
  /** null where it only says why it can't be done. */
  view: (() => View) | null;
}

/** Return the view of a step. */
export function viewOf(home: HomeAssistant, detail: CameraDetail, step: NextStep): View {
  switch (step) {
    case 'update':
      return howToUpdate(home, detail);
    case 'set_date':
      return planReplacement(home, detail);
    case 'ask':
      return askNow(home, detail);
    case 'allow_asking':
      return elsewhere(home, 'step_allow_asking', 'dialog_allow_asking');
    case 'name_model':
      return { ...correct(home, detail, ['vendor', 'model']), title: label(home.language, 'step_name_model') };
    case 'tell_hardware':
      return {
        ...correct(home, detail, ['hardware_version']),
        title: label(home.language, 'step_tell_hardware'),
      };
    case 'set_country':
      return elsewhere(home, 'step_set_country', 'dialog_set_country');
  }
}

/** Return whether the user can do something: is an administrator, and there is a device to name. */
export function canAct(detail: CameraDetail): boolean {
  return detail.actions !== null && detail.device_id !== null;
}

/** Return the further actions on a camera; none where the user can do nothing. */
export function actionsOn(home: HomeAssistant, detail: CameraDetail): Action[] {
  const { actions, plan } = detail;
  if (!actions || !canAct(detail)) return [];
  const say = (key: string): string => label(home.language, key);
  const { answerable, isolated_since: since } = actions;
  const row = (id: Action['id'], note: string, view: Action['view'], title = id === 'ask' ? 'step_ask' : `dialog_${id}`): Action => ({
    id,
    title: say(title),
    note,
    view,
  });
  const rows: Action[] = [];
  if (answerable.some((each) => each.can_remind)) {
    rows.push(row('remind', remindNote(home, actions.remind_days), () => remindLater(home, detail)));
  }
  const planned = plan?.replace_by ? day(home, plan.replace_by) : say('dialog_replace_short');
  rows.push(row('replace', planned, () => planReplacement(home, detail)));
  rows.push(row('purchase', say('dialog_purchase_note'), () => notePurchase(home, detail)));
  if (answerable.some((each) => each.can_accept)) {
    rows.push(row('accept', say('dialog_accept_note'), () => acceptRisk(home, detail)));
  }
  const isolated = since ? label(home.language, 'dialog_isolated_on', { day: day(home, since) }) : '';
  rows.push(
    row(
      'isolate',
      isolated || say('dialog_isolate_note'),
      () => isolate(home, detail),
      since ? 'dialog_not_isolated' : undefined,
    ),
  );
  if (actions.can_correct) {
    rows.push(row('correct', say('dialog_correct_note'), () => correct(home, detail)));
  }
  const never = actions.ask === 'cannot_be_asked' ? 'dialog_not_possible' : 'dialog_ask_never';
  rows.push(row('ask', actions.last_answer || say(never), asking(home, detail)));
  rows.push(row('assess', say('dialog_assess_note'), () => assessAgain(home)));
  rows.push(row('report', say('dialog_report_note'), () => report(home)));
  return rows;
}

function asking(home: HomeAssistant, detail: CameraDetail): Action['view'] {
  switch (detail.actions?.ask) {
    case 'now':
      return () => askNow(home, detail);
    case 'not_allowed':
      return () => viewOf(home, detail, 'allow_asking');
    default:
      return null;
  }
}

function remindNote(home: HomeAssistant, days: readonly number[]): string {
  return label(home.language, 'dialog_remind_note', { days: days.join(' / ') });
}

function elsewhere(home: HomeAssistant, title: string, intro: string): View {
  return {
    title: label(home.language, title),
    intro: label(home.language, intro),
    ways: [{ label: label(home.language, 'dialog_open_integration'), path: INTEGRATION }],
  };
}

function howToUpdate(home: HomeAssistant, detail: CameraDetail): View {
  const say = (key: string): string => label(home.language, key);
  const { device_id } = detail;
  const update = Object.values(home.entities).find(
    (each) => device_id && each.device_id === device_id && each.entity_id.startsWith('update.'),
  );
  const steps = ['dialog_update_1', 'dialog_update_2', 'dialog_update_3'];
  return {
    title: say('step_update'),
    intro: html`<ol class="steps">
      ${steps.map((key): TemplateResult => html`<li>${say(key)}</li>`)}
    </ol>`,
    ways: [
      ...(update ? [{ label: say('dialog_open_update'), entity: update.entity_id }] : []),
      ...(device_id ? [{ label: say('dialog_open_device'), path: devicePage(device_id) }] : []),
    ],
  };
}

export function devicePage(deviceId: string): string {
  return `/config/devices/device/${encodeURIComponent(deviceId)}`;
}
