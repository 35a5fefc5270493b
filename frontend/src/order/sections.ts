import { type CameraRow, type Group, GROUPS } from '../data/model';
import { type Choice, isListing } from './choice';
import { filtered } from './filter';
import { sorted } from './sort';

/** Rows under one heading. `group`: null where the heading is an area, or there is none. */
export interface Section {
  key: string;
  group: Group | null;
  area: string | null;
  /** The rows that are shown, of `total`. */
  rows: CameraRow[];
  total: number;
  isOpen: boolean;
}

/** How many rows of a group are shown before somebody asks for more. */
export const ROWS = 5;

// Groups about which something can be done or known; the others stay folded until asked for.
const OPENING: readonly Group[] = ['act_now', 'plan', 'coming_up', 'cannot_tell'];

export interface Fold {
  /** The groups that the card is made for; all without. */
  groups: readonly Group[] | undefined;
  /** How many groups are open before somebody folds or opens one. */
  open: number;
  language: string;
}

/** Return the sections of a card: groups that fold, or each camera that was asked for. */
export function sections(rows: Iterable<CameraRow>, choice: Choice, fold: Fold): Section[] {
  const { groups, language } = fold;
  const mine = filtered(filtered([...rows], groups), choice.pressed, choice.search);
  const inOrder = sorted(mine, choice.sort, language);
  if (choice.sort === 'name') return inOrder.length ? [whole('', inOrder, {})] : [];
  if (choice.sort === 'area') return byArea(inOrder);
  const found = GROUPS.map((group) => ({ group, rows: inOrder.filter((row) => row.group === group) }))
    .filter((each) => each.rows.length);
  if (isListing(choice)) return found.map(({ group, rows: all }) => whole(group, all, { group }));
  const opening = found
    .map(({ group }) => group)
    .filter((group) => groups?.includes(group) ?? OPENING.includes(group))
    .slice(0, fold.open);
  return found.map(({ group, rows: all }) => {
    const isOpen = choice.folds.get(group) ?? opening.includes(group);
    const shown = isOpen ? (choice.full.has(group) ? all : all.slice(0, ROWS)) : [];
    return { key: group, group, area: null, rows: shown, total: all.length, isOpen };
  });
}

function whole(key: string, rows: CameraRow[], is: { group?: Group; area?: string }): Section {
  const { group = null, area = null } = is;
  return { key, group, area, rows, total: rows.length, isOpen: true };
}

function byArea(rows: readonly CameraRow[]): Section[] {
  const areas = new Map<string, CameraRow[]>();
  for (const row of rows) {
    const area = row.area ?? '';
    const known = areas.get(area);
    if (known) known.push(row);
    else areas.set(area, [row]);
  }
  return [...areas].map(([area, all]) => whole(`area ${area}`, all, { area }));
}
