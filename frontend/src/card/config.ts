import { type Group, GROUPS } from '../data/model';

/** Which part of the card is shown: all of it, or one part for a dashboard of several. */
export const PARTS = ['all', 'headline', 'cameras', 'dates', 'help', 'before_you_buy'] as const;
export type Part = (typeof PARTS)[number];

export interface CardConfig {
  type: string;
  title?: string;
  part?: Part;
  /** A small tile in place of the card. */
  tile?: boolean;
  /** Where a tap on the tile leads: a path of Home Assistant's, all that is known without. */
  navigation_path?: string;
  /** Ids of the areas whose cameras are shown; all without. */
  areas?: string[];
  /** The groups whose cameras are shown; all without. */
  groups?: Group[];
}

/** Throw what is wrong with a configuration, in words. */
export function check(config: CardConfig): void {
  if (config.part !== undefined && !PARTS.includes(config.part)) {
    throw new Error(`part: one of ${PARTS.join(', ')}`);
  }
  for (const key of ['areas', 'groups'] as const) {
    if (config[key] !== undefined && !Array.isArray(config[key])) throw new Error(`${key}: a list`);
  }
  for (const group of config.groups ?? []) {
    if (!GROUPS.includes(group)) throw new Error(`groups: of ${GROUPS.join(', ')}`);
  }
}

/**
 * Return a configuration without its empty values; those that nobody knows stay.
 *
 * The editor leaves an empty list where a filter was cleared: that means all, not none.
 */
export function tidy<T extends object>(config: T): T {
  const filled = Object.entries(config).filter(
    ([, value]) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && !value.length),
  );
  return Object.fromEntries(filled) as T;
}
