import { label } from '../words/label';

export interface BadgeConfig {
  type: string;
  /** The small line above the words; `Cameras` without. */
  label?: string;
  /** Ids of the areas whose cameras are counted; all without. */
  areas?: string[];
}

/** Throw what is wrong with a configuration, in words of a language. */
export function check({ areas }: BadgeConfig, language: string): void {
  if (areas !== undefined && !Array.isArray(areas)) {
    throw new Error(label(language, 'config_list', { option: 'areas' }));
  }
}
