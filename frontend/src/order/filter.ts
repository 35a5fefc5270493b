import type { CameraRow, Group } from '../data/model';

/** Return a text as it is searched: without case and accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Return the rows of these groups, all without, in which each word of `search` stands. */
export function filtered(
  rows: readonly CameraRow[],
  groups: Iterable<Group> | undefined,
  search = '',
): CameraRow[] {
  const wanted = new Set(groups);
  const words = plain(search).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (wanted.size && !wanted.has(row.group)) return false;
    if (!words.length) return true;
    const text = plain([row.name, row.area, row.company, row.why, row.firmware].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Return whether a name already says the area, so that it needn't stand beside it. */
export function saysArea(name: string, area: string): boolean {
  return plain(name).includes(plain(area));
}
