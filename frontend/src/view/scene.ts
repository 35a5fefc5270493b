import type { Choice } from '../order/choice';
import type { CameraRow, Known, NextStep } from '../data/model';
import type { CardConfig } from '../card/config';
import type { HomeAssistant } from '../home-assistant/types';
import { counted, label } from '../words/label';

/** What a view is drawn from, and what it can do. The functions stay the same over renders. */
export interface Scene {
  home: HomeAssistant;
  config: CardConfig;
  known: Known;
  choice: Choice;
  /** How many columns there is room for. */
  columns: number;
  choose: (change: Partial<Choice>) => void;
  open: (row: CameraRow, step?: NextStep) => void;
}

export function word(scene: Scene, key: string, values?: Record<string, string | number>): string {
  return label(scene.home.language, key, values);
}

export function count(scene: Scene, key: string, number: number): string {
  return counted(scene.home.language, key, number);
}
