import { render } from 'lit';
import { beforeAll, expect, it } from 'vitest';
import type { DateRow } from '../../src/data/model';
import { dates } from '../../src/view/dates';
import { DatesList } from '../../src/view/dates-list';
import { inOrder } from '../../src/view/dates-order';
import { house } from '../house';

beforeAll(() => {
  customElements.define('camera-lifecycle-dates', DatesList);
});

const row = (when: string, title = when, other: Partial<DateRow> = {}): DateRow => ({
  id: `${when} ${title}`,
  when,
  title,
  note: '',
  is_planned: false,
  ...other,
});

async function shown(rows: readonly DateRow[], home = house()): Promise<DatesList> {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  render(dates(rows, home), place);
  const list = document.querySelector('camera-lifecycle-dates') as DatesList;
  await list.updateComplete;
  return list;
}

const texts = (list: DatesList, selector: string): string[] =>
  [...list.renderRoot.querySelectorAll(selector)].map((each) => each.textContent.trim());

it.each([
  [['2027-05', '2026-12-15', '2027'], ['2026-12-15', '2027-05', '2027']],
  [['2027', '2027-05-31', '2027-05', '2027-12-31'], ['2027-05-31', '2027-05', '2027-12-31', '2027']],
  [['2027-06-01', '2027-05'], ['2027-05', '2027-06-01']],
  [['2028', '2027'], ['2027', '2028']],
])('puts %s in order: what is less exact stands where it ends', (before, after) => {
  expect(inOrder(before.map((when) => row(when))).map(({ when }) => when)).toEqual(after);
});

it('is a list of dates, each as exact as its source', async () => {
  const list = await shown([row('2027', 'c'), row('2026-12-15', 'a'), row('2027-05', 'b')]);
  expect(texts(list, 'ol > li > time')).toEqual(['15 Dec 2026', 'May 2027', '2027']);
  expect(texts(list, '.title')).toEqual(['a', 'b', 'c']);
});

it('speaks the language of the user', async () => {
  const german = house({ language: 'de' });
  german.locale = { ...german.locale, language: 'de' };
  const list = await shown([row('2026-12-15', 'a', { is_planned: true })], german);
  expect(texts(list, 'time')).toEqual(['15. Dez. 2026']);
  expect(texts(list, '.note')).toEqual(['Geplant']);
});

it('marks in words what its owner planned', async () => {
  const list = await shown([row('2027', 'a', { is_planned: true, note: 'Your plan' }), row('2028', 'b', { note: 'Axis' })]);
  expect(texts(list, '.note')).toEqual(['Planned · Your plan', 'Axis']);
});

it('says so where nothing is coming', async () => {
  const list = await shown([]);
  expect(texts(list, 'p')).toEqual(['No coming dates are known.']);
  expect(list.renderRoot.querySelector('ol')).toBeNull();
});

it('folds what is further away, and opens it', async () => {
  const rows = Array.from({ length: 20 }, (_, number) => row(String(2027 + number)));
  const list = await shown(rows);
  const fold = list.renderRoot.querySelector('button');
  expect(texts(list, 'li')).toHaveLength(6);
  expect(fold?.textContent.trim()).toBe('14 more dates');
  expect(fold?.getAttribute('aria-expanded')).toBe('false');
  fold?.click();
  await list.updateComplete;
  expect(texts(list, 'li')).toHaveLength(20);
  expect(fold?.getAttribute('aria-expanded')).toBe('true');
});

it('folds no single one: its place is as large as the button', async () => {
  const list = await shown(Array.from({ length: 7 }, (_, number) => row(String(2027 + number))));
  expect(texts(list, 'li')).toHaveLength(7);
  expect(list.renderRoot.querySelector('button')).toBeNull();
});

it('shows titles as text', async () => {
  const list = await shown([row('2027', '<b>x</b>')]);
  expect(list.renderRoot.querySelector('b')).toBeNull();
  expect(texts(list, '.title')).toEqual(['<b>x</b>']);
});
