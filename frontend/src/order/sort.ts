import { type CameraRow, GROUPS } from '../data/model';
import type { Sort } from './choice';

const LAST = '~'; // after each digit: rows without a day or an area stand last

type Order = (one: CameraRow, other: CameraRow) => number;

/** Return the rows in an order, in the alphabet of a language; equal ones always alike. */
export function sorted(rows: readonly CameraRow[], sort: Sort, language: string): CameraRow[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const byName: Order = (one, other) =>
    compare(one.name, other.name) || (one.id < other.id ? -1 : Number(one.id > other.id));
  const byArea: Order = (one, other) =>
    Number(!one.area) - Number(!other.area) || compare(one.area ?? '', other.area ?? '');
  const byUrgency: Order = (one, other) =>
    GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group) ||
    order(one.when ?? LAST, other.when ?? LAST);
  const first = { urgency: byUrgency, area: byArea, name: () => 0 }[sort];
  return [...rows].sort((one, other) => first(one, other) || byName(one, other));
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
