import { describe, expect, it } from 'vitest';
import type { CameraRow, Group } from '../../src/data/model';
import { type Choice, isListing, NO_CHOICE, toggled } from '../../src/order/choice';
import { columnsFor, inColumns } from '../../src/order/columns';
import { filtered, saysArea } from '../../src/order/filter';
import { pieces } from '../../src/order/pieces';
import { sections } from '../../src/order/sections';
import { sorted } from '../../src/order/sort';
import { toneOf } from '../../src/order/tone';
import { camera, fleet, TWELVE } from '../fixtures';

const names = (rows: readonly CameraRow[]): string[] => rows.map((row) => row.name);
const fold = (given: object = {}): Parameters<typeof sections>[2] => ({
  groups: undefined,
  open: 2,
  language: 'en',
  ...given,
});
const shown = (rows: readonly CameraRow[], choice: Partial<Choice> = {}, given: object = {}): string[] =>
  sections(rows, { ...NO_CHOICE, ...choice }, fold(given)).map(
    ({ key, rows: some, total }) => `${key} ${String(some.length)}/${String(total)}`,
  );

describe('search', () => {
  it.each([
    ['', 12],
    ['driveway', 1],
    ['FRONT', 4],
    ['front hikvision', 2],
    ['hikvision front yard update', 1],
    ['nothing such', 0],
    ['   ', 12],
  ])('%j finds %i', (search, found) => {
    expect(filtered(TWELVE, undefined, search)).toHaveLength(found);
  });

  it.each(['buro', 'BÜRO', 'büro'])('finds Büro by %s', (search) => {
    expect(filtered([camera('Büro')], undefined, search)).toHaveLength(1);
  });

  it('is for text alone: signs of a pattern are signs', () => {
    expect(filtered([camera('a.b (c')], undefined, '.b (')).toHaveLength(1);
    expect(filtered([camera('axb')], undefined, 'a.b')).toHaveLength(0);
  });
});

it.each([
  ['Garage', 'Garage', true],
  ['Garage camera', 'garage', true],
  ['Türkamera Küche', 'Kuche', true],
  ['Driveway', 'Front yard', false],
])('%s in %s: the name says it? %s', (name, area, says) => {
  expect(saysArea(name, area)).toBe(says);
});

describe('order', () => {
  const mixed = [
    camera('Camera 10', { area: 'B' }),
    camera('camera 9'),
    camera('Later', { group: 'coming_up', when: '2027-05-01' }),
    camera('Undated', { group: 'coming_up' }),
    camera('Sooner', { group: 'coming_up', when: '2026-12-15' }),
    camera('Now', { group: 'act_now', area: 'A' }),
  ];

  it.each([
    ['urgency', ['Now', 'Sooner', 'Later', 'Undated', 'camera 9', 'Camera 10']],
    ['name', ['camera 9', 'Camera 10', 'Later', 'Now', 'Sooner', 'Undated']],
    ['area', ['Now', 'Camera 10', 'camera 9', 'Later', 'Sooner', 'Undated']],
  ] as const)('by %s', (sort, expected) => {
    expect(names(sorted(mixed, sort, 'en'))).toEqual(expected);
  });

  it('follows the alphabet of the language', () => {
    const rows = [camera('Zoo'), camera('Ärla')];
    expect(names(sorted(rows, 'name', 'de'))).toEqual(['Ärla', 'Zoo']);
    expect(names(sorted(rows, 'name', 'sv'))).toEqual(['Zoo', 'Ärla']);
  });

  it('puts cameras of the same name always alike', () => {
    const rows = [camera('Cam', { id: 'b' }), camera('Cam', { id: 'a' })];
    expect(sorted(rows, 'name', 'en').map((row) => row.id)).toEqual(['a', 'b']);
  });
});

describe('folding', () => {
  it('opens the first two groups, and folds the others', () => {
    expect(shown(TWELVE)).toEqual([
      'act_now 1/1', 'plan 2/2', 'coming_up 0/2', 'cannot_tell 0/2', 'no_known_problem 0/1', 'fine 0/4',
    ]);
  });

  it('folds all groups about which there is nothing to do', () => {
    expect(shown(TWELVE.slice(7))).toEqual(['no_known_problem 0/1', 'fine 0/4']);
  });

  it('opens those that the card is made for, whatever they are', () => {
    expect(shown(TWELVE, {}, { groups: ['fine'] })).toEqual(['fine 4/4']);
  });

  it('shows five rows of a group, and all once asked', () => {
    const many = fleet(120);
    expect(shown(many)[0]).toBe('act_now 5/10');
    expect(shown(many, { full: new Set<Group>(['act_now']) })[0]).toBe('act_now 10/10');
  });

  it('keeps what somebody folded or opened, whatever the data say', () => {
    const folds = new Map<Group, boolean>([['act_now', false], ['fine', true]]);
    const [first, ...rest] = shown(TWELVE, { folds });
    expect([first, rest.at(-1)]).toEqual(['act_now 0/1', 'fine 4/4']);
    expect(shown(TWELVE.slice(1), { folds }).at(-1)).toBe('fine 4/4');
  });

  it.each([
    [{ all: true }, ['act_now 1/1', 'plan 2/2', 'coming_up 2/2', 'cannot_tell 2/2', 'no_known_problem 1/1', 'fine 4/4']],
    [{ pressed: new Set<Group>(['fine']) }, ['fine 4/4']],
    [{ search: 'hikvision' }, ['act_now 1/1', 'plan 1/1', 'coming_up 1/1', 'cannot_tell 1/1']],
    [{ sort: 'name' }, [' 12/12']],
    [{ search: 'nothing such' }, []],
    [{ search: 'nothing such', sort: 'name' }, []],
  ] as const)('lists each camera that was asked for: %o', (choice, expected) => {
    expect(isListing({ ...NO_CHOICE, ...choice })).toBe(true);
    expect(shown(TWELVE, choice)).toEqual(expected);
  });

  it('lists by area, those without one last', () => {
    const rows = [camera('A'), camera('B', { area: 'Attic' }), camera('C', { area: 'Attic' })];
    expect(shown(rows, { sort: 'area' })).toEqual(['area Attic 2/2', 'area  1/1']);
  });
});

describe('columns', () => {
  it.each([[320, 1], [719, 1], [720, 2], [1400, 3], [3840, 4]])('%i px: %i', (width, count) => {
    expect(columnsFor(width)).toBe(count);
  });

  const layout = (rows: readonly CameraRow[], count: number): string[][] =>
    inColumns(sections(rows, NO_CHOICE, fold({ open: Infinity })), count).map((column) =>
      column.map((section) => section.key),
    );

  it('has what needs a hand first, and what comes beside it', () => {
    expect(layout(TWELVE, 1)).toHaveLength(1);
    expect(layout(TWELVE, 2)).toEqual([
      ['act_now', 'plan', 'no_known_problem'],
      ['coming_up', 'cannot_tell', 'fine'],
    ]);
  });

  it('loses no group, and keeps the order of the open ones', () => {
    for (let size = 1; size <= 40; size += 1) {
      for (const count of [2, 3, 4]) {
        const rows = fleet(size);
        const found = layout(rows, count).flat();
        const expected = sections(rows, NO_CHOICE, fold({ open: Infinity }));
        expect([...found].sort()).toEqual(expected.map(({ key }) => key).sort());
        const open = expected.filter(({ isOpen }) => isOpen).map(({ key }) => key);
        expect(found.filter((key) => open.includes(key))).toEqual(open);
      }
    }
  });
});

describe('the bar', () => {
  it('has a piece for each of forty cameras, the most urgent first', () => {
    expect(pieces(TWELVE).map(({ tone }) => tone)).toEqual([
      'danger', 'warning', 'warning', 'info', 'info', 'unknown', 'unknown', 'unknown',
      'success', 'success', 'success', 'success',
    ]);
    expect(pieces(fleet(40))).toHaveLength(40);
  });

  it('is in proportion for more', () => {
    const some = pieces(fleet(120));
    expect(some.map(({ tone, cameras }) => `${tone} ${String(cameras)}`)).toEqual([
      'danger 10', 'warning 20', 'info 20', 'unknown 30', 'success 40',
    ]);
  });
});

it('takes the tone of a group from its most urgent camera', () => {
  const rows = [camera('A', { group: 'plan', tone: 'info' }), camera('B', { group: 'plan', tone: 'warning' })];
  expect(toneOf(rows.slice(0, 1), 'plan')).toBe('info');
  expect(toneOf(rows, 'plan')).toBe('warning');
});

it('puts in and takes out', () => {
  expect([...toggled(new Set([1]), 2)]).toEqual([1, 2]);
  expect([...toggled(new Set([1, 2]), 2)]).toEqual([1]);
});
