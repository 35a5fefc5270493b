import type { FrontendLocale } from '../home-assistant/types';

export interface PartialStyle {
  /** Months in full (`15 December 2026`) or short (`15 Dec 2026`). */
  style: 'long' | 'short';
  /** false leaves the year out, where it stands beside; '' where nothing is left. */
  year?: boolean;
}

const ISO = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/**
 * Return an ISO date in words of the language, as exact as it is: `2026-12-15`, `2027-05`, `2027`.
 *
 * What is no such date is returned as it is. Order and words of days are the language's, as
 * everywhere in Home Assistant where the month is a word. English of no country writes the day
 * first, as the integration's sentences beside it do.
 */
export function formatPartial(
  when: string,
  locale: Pick<FrontendLocale, 'language'>,
  { style, year = true }: PartialStyle,
): string {
  const [, inYear, inMonth, onDay] = ISO.exec(when) ?? [];
  if (!inYear) return when;
  const day = new Date(`${inYear}-${inMonth ?? '01'}-${onDay ?? '01'}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return when;
  if (!year && !inMonth) return '';
  return formatterOf(locale.language === 'en' ? 'en-001' : locale.language, {
    timeZone: 'UTC',
    ...(year && { year: 'numeric' }),
    ...(inMonth && { month: style }),
    ...(onDay && { day: 'numeric' }),
  }).format(day);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Return a formatter, made once: making one takes longer than a hundred dates. */
function formatterOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language, options);
    formatters.set(key, formatter);
  }
  return formatter;
}
