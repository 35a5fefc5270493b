import type { NextStep } from '../data/model';
import type { HomeAssistant } from '../home-assistant/types';
import { CameraLifecycleDialog } from './dialog';

/** Open what is known of a camera; `step`: with the form of that step, if it has one. */
export function openCamera(home: HomeAssistant, cameraId: string, step?: NextStep): void {
  document.querySelector('camera-lifecycle-dialog')?.remove();
  const dialog = new CameraLifecycleDialog();
  dialog.home = home;
  dialog.cameraId = cameraId;
  dialog.step = step;
  document.body.append(dialog);
}
