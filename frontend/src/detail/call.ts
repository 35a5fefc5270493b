// How the dialog acts: through the integration's own actions, which check rights and what was entered.
import type { CameraDetail } from '../data/detail';
import type { HomeAssistant } from '../home-assistant/types';
import { label } from '../words/label';

export const DOMAIN = 'camera_lifecycle';

/** What the server says when it refuses. `error`: where the connection itself failed. */
interface Refusal {
  code?: string | number;
  message?: string;
  translation_domain?: string;
  translation_key?: string;
  translation_placeholders?: Record<string, unknown>;
  error?: { code?: number };
}

const CONNECTION_LOST = 3; // of home-assistant-js-websocket

/** Call an action and return its answer; throws what the server says. */
export async function call<T>(
  home: HomeAssistant,
  action: string,
  data: Record<string, unknown>,
  device?: string,
): Promise<T> {
  const target = device === undefined ? {} : { device_id: device };
  const { response } = await home.callService(DOMAIN, action, data, target, false, true);
  // each of our actions answers: without an answer nobody knows whether it was done
  if (response === undefined || response === null) throw new Error('', { cause: CONNECTION_LOST });
  return response as T;
}

/** Call an action for the one camera. */
export function act<T>(
  home: HomeAssistant,
  detail: CameraDetail,
  action: string,
  data: Record<string, unknown>,
): Promise<T> {
  return call<T>(home, action, data, detail.device_id ?? '');
}

/** Return why something failed, as the server says it in the user's language. */
export async function inWords(home: HomeAssistant, error: unknown): Promise<string> {
  const refusal = (error ?? {}) as Refusal;
  const said = await translated(home, refusal).catch(() => '');
  if (said) return said;
  if (refusal.code === 'unauthorized') return label(home.language, 'dialog_no_right');
  if (refusal.code === 'unknown_command') return label(home.language, 'dialog_not_running');
  if (isLost(error)) return label(home.language, 'dialog_lost');
  const message = typeof refusal.message === 'string' ? refusal.message : '';
  return message.replace(/^Validation error: /, '') || label(home.language, 'dialog_failed');
}

async function translated(home: HomeAssistant, refusal: Refusal): Promise<string> {
  const { translation_domain: domain, translation_key: key, translation_placeholders } = refusal;
  if (!domain || !key || !home.loadBackendTranslation) return '';
  const localize = await home.loadBackendTranslation('exceptions', domain);
  return localize(`component.${domain}.exceptions.${key}.message`, translation_placeholders);
}

/** Return whether there was no answer because the connection is lost. */
export function isLost(error: unknown): boolean {
  if (error === CONNECTION_LOST) return true;
  const { code, error: inner } = (error ?? {}) as Refusal;
  if (code === CONNECTION_LOST || inner?.code === CONNECTION_LOST) return true;
  return error instanceof Error && error.cause === CONNECTION_LOST;
}
