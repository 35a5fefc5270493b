import { type CameraRow, GROUPS, type Tone } from '../data/model';
import { TONES } from './tone';

/** A piece of the bar: how many cameras it stands for, all of one tone. */
export interface Piece {
  tone: Tone;
  cameras: number;
}

/** Up to so many cameras, the bar has a piece for each. */
export const PIECES = 40;

/** Return the bar: a piece for each camera, or, of many, one for each tone. */
export function pieces(rows: readonly CameraRow[]): Piece[] {
  if (rows.length > PIECES) {
    return TONES.map((tone) => ({ tone, cameras: rows.filter((row) => row.tone === tone).length }))
      .filter((piece) => piece.cameras);
  }
  const rank = (row: CameraRow): number =>
    TONES.indexOf(row.tone) * GROUPS.length + GROUPS.indexOf(row.group);
  return [...rows]
    .sort((one, other) => rank(one) - rank(other))
    .map(({ tone }) => ({ tone, cameras: 1 }));
}
