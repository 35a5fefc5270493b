import { type Group, GROUPS } from '../data/model';
import { label } from '../words/label';

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

/** Throw what is wrong with a configuration, in words of a language. */
export function check(config: CardConfig, language: string): void {
  const refuse = (key: string, values: Record<string, string>): never => {
    throw new Error(label(language, key, values));
  };
  if (config.part !== undefined && !PARTS.includes(config.part)) {
    refuse('config_one_of', { option: 'part', values: PARTS.join(', ') });
  }
  for (const option of ['areas', 'groups'] as const) {
    if (config[option] !== undefined && !Array.isArray(config[option])) refuse('config_list', { option });
  }
  if (config.groups?.some((group) => !GROUPS.includes(group))) {
    refuse('config_one_of', { option: 'groups', values: GROUPS.join(', ') });
  }
}
