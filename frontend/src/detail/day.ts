import { formatPartial } from '../format/partial';
import type { HomeAssistant } from '../home-assistant/types';

/** Return an ISO day, month or year as a person reads it, exactly as exact; as it came if it is none. */
export function day(home: HomeAssistant, iso: string): string {
  return formatPartial(iso, home.locale, { style: 'long' });
}

/** Return the ISO day so many days after today, where the browser is. */
export function inDays(days: number, from = new Date()): string {
  const local = [from.getFullYear(), from.getMonth(), from.getDate() + days] as const;
  return new Date(Date.UTC(...local)).toISOString().slice(0, 10);
}
