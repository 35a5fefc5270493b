import type { CardConfig } from './config';

// Kept by the browser, so that the page stays in place when it is loaded anew. Nothing but sizes.
const STORE = 'camera_lifecycle_heights';
const KEPT = 50;

function key({ part, tile, areas, groups }: CardConfig, columns: number): string {
  return JSON.stringify([part ?? 'all', tile === true, areas ?? [], groups ?? [], columns]);
}

function heights(): [string, number][] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORE) ?? '[]');
    return Array.isArray(stored) ? (stored as [string, number][]) : [];
  } catch {
    return []; // no storage, or not ours
  }
}

/** Keep how tall a card is, in px. */
export function keepRoom(config: CardConfig, columns: number, height: number): void {
  const mine = key(config, columns);
  const all = heights();
  if (all.some(([other, kept]) => other === mine && kept === height)) return;
  const others = all.filter(([other]) => other !== mine).slice(1 - KEPT);
  try {
    localStorage.setItem(STORE, JSON.stringify([...others, [mine, height]]));
  } catch {
    // No storage: the card then takes its room when the data is there.
  }
}

/** Return how tall a card will be, as far as it was seen before, in px; 0 where it wasn't. */
export function roomFor(config: CardConfig, columns: number): number {
  const mine = key(config, columns);
  const found = heights().find(([other]) => other === mine)?.[1];
  return typeof found === 'number' ? found : 0;
}
