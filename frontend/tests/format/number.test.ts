import { expect, it } from 'vitest';
import { formatNumber } from '../../src/format/number';

it.each([
  ['language', 'en', '1,234'],
  ['language', 'de', '1.234'],
  ['comma_decimal', 'de', '1,234'],
  ['decimal_comma', 'en', '1.234'],
  ['none', 'de', '1234'],
])('%s in %s: %s', (number_format, language, words) => {
  expect(formatNumber(1234, { language, number_format })).toBe(words);
});
