import { mdiAlertCircle, mdiCalendarClock, mdiHelpCircle, mdiShieldAlert, mdiShieldCheck } from '@mdi/js';
import type { Tone } from '../data/model';

/** The icon and the colour of a tone. A colour is for icons alone: as text it is too faint. */
export const LOOKS: Record<Tone, { icon: string; color: string }> = {
  danger: { icon: mdiShieldAlert, color: 'var(--error-color, #db4437)' },
  warning: { icon: mdiAlertCircle, color: 'var(--warning-color, #ffa600)' },
  info: { icon: mdiCalendarClock, color: 'var(--state-icon-color, #44739e)' },
  unknown: { icon: mdiHelpCircle, color: 'var(--ha-color-neutral-50, #8a8a8a)' },
  success: { icon: mdiShieldCheck, color: 'var(--success-color, #43a047)' },
};
