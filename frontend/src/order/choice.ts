import type { Group } from '../data/model';

export const SORTS = ['urgency', 'name', 'area'] as const;
export type Sort = (typeof SORTS)[number];

/** What somebody chose on a card; it stays over updates of the data. */
export interface Choice {
  /** Groups that were opened (true) or folded (false) by hand. */
  folds: ReadonlyMap<Group, boolean>;
  /** Groups of which each row is shown. */
  full: ReadonlySet<Group>;
  /** Groups whose chip is pressed: only these are listed. */
  pressed: ReadonlySet<Group>;
  /** Each camera is listed. */
  all: boolean;
  search: string;
  sort: Sort;
  dates: boolean;
  buying: boolean;
}

export const NO_CHOICE: Choice = {
  folds: new Map(),
  full: new Set(),
  pressed: new Set(),
  all: false,
  search: '',
  sort: 'urgency',
  dates: false,
  buying: false,
};

/** Return whether cameras are listed in full, in place of groups that fold. */
export function isListing({ all, pressed, search, sort }: Choice): boolean {
  return all || pressed.size > 0 || search.trim() !== '' || sort !== 'urgency';
}

/** Return a set with `one` put in, or taken out where it was in. */
export function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const other = new Set(set);
  if (!other.delete(one)) other.add(one);
  return other;
}
