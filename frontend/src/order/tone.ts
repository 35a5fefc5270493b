import type { CameraRow, Group, Tone } from '../data/model';

/** The most urgent first. */
export const TONES: readonly Tone[] = ['danger', 'warning', 'info', 'unknown', 'success'];

/** Return the tone of a group: that of its most urgent camera. */
export function toneOf(rows: Iterable<CameraRow>, group: Group): Tone {
  const tones = new Set<Tone>();
  for (const row of rows) if (row.group === group) tones.add(row.tone);
  return TONES.find((tone) => tones.has(tone)) ?? 'unknown';
}
