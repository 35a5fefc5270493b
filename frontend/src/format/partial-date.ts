import type { FrontendLocale } from '../home-assistant/types';

const PARTIAL = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/;

/**
 * Return an ISO date (`2026-12-15`, `2027-05`, `2027`) in words: as exact as it is, and no more.
 *
 * As in the frontend, the language says in which order a date with a month's name is written.
 */
export function formatPartial(when: string, locale: FrontendLocale, style: 'short' | 'long'): string {
  const [, year, month, day] = PARTIAL.exec(when) ?? [];
  if (!year) return when;
  const known = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat(locale.language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: style } : {}),
    ...(day ? { day: 'numeric' } : {}),
  }).format(known);
}
