import {
  mdiAccountCheckOutline,
  mdiArrowLeft,
  mdiBellSleepOutline,
  mdiCalendarClock,
  mdiCalendarEditOutline,
  mdiCalendarRemoveOutline,
  mdiCheckCircleOutline,
  mdiChevronRight,
  mdiClose,
  mdiDevices,
  mdiFileDocumentOutline,
  mdiHelpCircleOutline,
  mdiInformationOutline,
  mdiLanDisconnect,
  mdiPencilOutline,
  mdiReceiptTextOutline,
  mdiRefresh,
  mdiShieldAlertOutline,
  mdiShieldBugOutline,
  mdiUpdate,
} from '@mdi/js';
import type { Reason } from '../data/detail';
import type { Tone } from '../data/model';

export const OF_TONE: Record<Tone, string> = {
  danger: mdiShieldAlertOutline,
  warning: mdiCalendarRemoveOutline,
  info: mdiCalendarClock,
  unknown: mdiHelpCircleOutline,
  success: mdiCheckCircleOutline,
};

export const OF_REASON: Record<Reason['kind'], string> = {
  exploited: mdiShieldBugOutline,
  measure: mdiCalendarRemoveOutline,
  support: mdiCalendarClock,
  service: mdiCalendarRemoveOutline,
  release: mdiUpdate,
  policy: mdiInformationOutline,
  identity: mdiHelpCircleOutline,
  duty: mdiFileDocumentOutline,
};

export const ICONS = {
  close: mdiClose,
  back: mdiArrowLeft,
  device: mdiDevices,
  next: mdiChevronRight,
  stays: mdiCheckCircleOutline,
  update: mdiUpdate,
  remind: mdiBellSleepOutline,
  replace: mdiCalendarEditOutline,
  purchase: mdiReceiptTextOutline,
  accept: mdiAccountCheckOutline,
  isolate: mdiLanDisconnect,
  correct: mdiPencilOutline,
  ask: mdiRefresh,
  assess: mdiUpdate,
  report: mdiFileDocumentOutline,
};
