import type { FrontendLocale } from '../home-assistant/types';

const LOCALES: Record<string, string[] | undefined> = {
  comma_decimal: ['en-US', 'en'],
  decimal_comma: ['de', 'es', 'it'],
  space_comma: ['fr', 'sv', 'cs'],
  quote_decimal: ['de-CH'],
};

/** Return a number as the user chose to see numbers in Home Assistant. */
export function formatNumber(
  value: number,
  { language, number_format }: Pick<FrontendLocale, 'language' | 'number_format'>,
): string {
  if (number_format === 'none') return new Intl.NumberFormat('en-US', { useGrouping: false }).format(value);
  if (number_format === 'system') return new Intl.NumberFormat().format(value);
  return new Intl.NumberFormat(LOCALES[number_format] ?? language).format(value);
}
