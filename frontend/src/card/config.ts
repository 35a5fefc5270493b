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
