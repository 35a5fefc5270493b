import { describe, expect, it } from 'vitest';
import { formatPartial } from '../../src/format/partial';

describe('a date is as exact as its source, in the words of the language', () => {
  it.each([
    ['2026-12-15', 'en', 'long', '15 December 2026'],
    ['2026-12-15', 'en-GB', 'long', '15 December 2026'],
    ['2026-12-15', 'en-GB', 'short', '15 Dec 2026'],
    ['2026-12-15', 'de', 'long', '15. Dezember 2026'],
    ['2027-05', 'en', 'long', 'May 2027'],
    ['2027-05', 'de', 'long', 'Mai 2027'],
    ['2027-10', 'en', 'short', 'Oct 2027'],
    ['2027', 'en', 'long', '2027'],
    ['2027', 'de', 'short', '2027'],
    // The first of a month stays that month, wherever the browser stands.
    ['2027-01-01', 'en', 'long', '1 January 2027'],
  ] as const)('%s in %s, %s: %s', (when, language, style, words) => {
    expect(formatPartial(when, { language }, { style })).toBe(words);
  });

  it.each([
    ['2026-12-15', 'en-GB', '15 Dec'],
    ['2027-05', 'en-GB', 'May'],
    ['2027', 'en-GB', ''],
  ])('%s without its year: %s', (when, language, words) => {
    expect(formatPartial(when, { language }, { style: 'short', year: false })).toBe(words);
  });

  it.each(['', 'soon', '2027-13', '2027-5', '27', '2027-05-01T00:00:00'])('leaves %j as it is', (when) => {
    expect(formatPartial(when, { language: 'en' }, { style: 'long' })).toBe(when);
  });
});
