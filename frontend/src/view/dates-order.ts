import type { DateRow } from '../data/model';

/** Return rows by day, the next one first. A month or a year stands where it ends: it may be its last day. */
export function inOrder(rows: readonly DateRow[]): DateRow[] {
  return [...rows].sort((one, other) => compare(last(one.when), last(other.when)) || compare(one.title, other.title));
}

/** The last moment that a date can mean, so that it compares as a text: `2027-05` is before `2027-06-01`. */
function last(when: string): string {
  return when.padEnd('2027-05-15'.length, '~');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
