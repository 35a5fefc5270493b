import type { HomeAssistant } from '../home-assistant/types';

const EXACTNESS: Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** Return an ISO day, month or year as a person reads it, exactly as exact; as it came if it is none. */
export function day(home: HomeAssistant, iso: string): string {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso);
  if (!parts) return iso;
  const [, year, month, date] = parts;
  const moment = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(date ?? 1)));
  const options = EXACTNESS[date ? 2 : month ? 1 : 0];
  return new Intl.DateTimeFormat(languageOf(home), { ...options, timeZone: 'UTC' }).format(moment);
}

/** Return the ISO day so many days after today, where the browser is. */
export function inDays(days: number, from = new Date()): string {
  const local = [from.getFullYear(), from.getMonth(), from.getDate() + days] as const;
  return new Date(Date.UTC(...local)).toISOString().slice(0, 10);
}

/** Home Assistant's setting "use the system's language" for dates is the browser's own. */
function languageOf(home: HomeAssistant): string | undefined {
  return home.locale.date_format === 'system' ? undefined : home.locale.language;
}
