import type { CardConfig } from './config';

/** Return with what the card's picker begins. */
export function stubConfig(): Omit<CardConfig, 'type'> {
  return {};
}

/** Return what Home Assistant makes the card's editor of. */
export function configForm(): { schema: object[] } {
  return { schema: [] };
}
