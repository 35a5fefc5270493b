export interface BadgeConfig {
  type: string;
  /** The small line above the words; `Cameras` without. */
  label?: string;
  /** Ids of the areas whose cameras are counted; all without. */
  areas?: string[];
}

/** Throw what is wrong with a configuration, in words. */
export function check(config: BadgeConfig): void {
  if (config.areas !== undefined && !Array.isArray(config.areas)) throw new Error('areas: a list');
}
