import {
  mdiAccountCheckOutline,
  mdiAlert,
  mdiCalendarClock,
  mdiCctv,
  mdiCheckBold,
  mdiCheckCircleOutline,
  mdiChevronDown,
  mdiChevronRight,
  mdiClockOutline,
  mdiDoorbellVideo,
  mdiExclamationThick,
  mdiHelp,
  mdiHelpCircleOutline,
  mdiNas,
  mdiShieldAlertOutline,
  mdiShieldCheckOutline,
  mdiShieldOutline,
} from '@mdi/js';
import { html, type TemplateResult } from 'lit';
import type { Group, Headline, Tone } from '../data/model';

/** An icon is drawn beside words that say the same: it is hidden from screen readers. */
export function icon(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
}

export const CHEVRON_DOWN = mdiChevronDown;
export const CHEVRON_RIGHT = mdiChevronRight;
export const DATES = mdiCalendarClock;
export const CHECK = mdiCheckBold;

const HEADLINES: Record<Headline['kind'], string> = {
  attention: mdiShieldAlertOutline,
  cannot_tell: mdiHelpCircleOutline,
  no_known_problem: mdiShieldOutline,
  fine: mdiShieldCheckOutline,
  no_cameras: mdiCctv,
};

const GROUP_ICONS: Record<Group, string> = {
  act_now: mdiShieldAlertOutline,
  plan: mdiShieldAlertOutline,
  coming_up: mdiCalendarClock,
  cannot_tell: mdiHelpCircleOutline,
  no_known_problem: mdiShieldOutline,
  accepted: mdiAccountCheckOutline,
  fine: mdiCheckCircleOutline,
};

const KINDS: Record<string, string> = { doorbell: mdiDoorbellVideo, recorder: mdiNas };

const MARKS: Record<Tone, string> = {
  danger: mdiAlert,
  warning: mdiExclamationThick,
  info: mdiClockOutline,
  unknown: mdiHelp,
  success: mdiCheckBold,
};

export function headlineIcon(kind: Headline['kind']): string {
  return HEADLINES[kind];
}

export function groupIcon(group: Group): string {
  return GROUP_ICONS[group];
}

/** Return an icon in a circle of its tone. */
export function circle(path: string, tone: Tone): TemplateResult {
  return html`<span class="circle ${tone}">${icon(path)}</span>`;
}

/** Return what kind of camera it is in a circle of its tone, whose mark tells without colour. */
export function cameraCircle(kind: string, tone: Tone): TemplateResult {
  return html`<span class="circle ${tone}"
    >${icon(KINDS[kind] ?? mdiCctv)}<span class="mark">${icon(MARKS[tone])}</span></span
  >`;
}
