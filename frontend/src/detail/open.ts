import type { NextStep } from '../data/model';
import type { HomeAssistant } from '../home-assistant/types';

/** Open what is known of a camera; `step`: with the form of that step, if it has one. */
export function openCamera(home: HomeAssistant, cameraId: string, step?: NextStep): void {
  console.debug('open', home.language, cameraId, step);
}
