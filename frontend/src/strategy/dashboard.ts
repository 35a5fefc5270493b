import { define } from '../define';
import type { HomeAssistant } from '../home-assistant/types';
import { label } from '../words/label';
import { load } from '../words/labels';
import { areasWithCameras, REGISTRIES } from './areas';
import { type View, views } from './views';

export const STRATEGY = 'custom:camera-lifecycle';
export const ICON = 'mdi:cctv';

/** What a dashboard of ours is called, unless somebody calls it otherwise. */
export function dashboardTitle(home: HomeAssistant): string {
  return label(home.language, 'dashboard_title');
}

/** Makes a dashboard of the cameras. It is never shown: Home Assistant wants an element to ask. */
export class DashboardStrategy extends HTMLElement {
  /** There is nothing to choose. */
  static noEditor = true;
  static registryDependencies = REGISTRIES;

  static async generate(_config: object, home: HomeAssistant): Promise<{ views: View[] }> {
    await load(home.language);
    return { views: views(home) };
  }

  static getCreateSuggestions(home: HomeAssistant): { title: string; icon: string } {
    return { title: dashboardTitle(home), icon: ICON };
  }

  /** Whether another dashboard comes out: registries change at every new entity, whosever it is. */
  static shouldRegenerate(_config: object, before: HomeAssistant, now: HomeAssistant): boolean {
    if (before.language !== now.language) return true;
    if (REGISTRIES.every((registry) => before[registry] === now[registry])) return false;
    return areasOf(before) !== areasOf(now);
  }
}

function areasOf(home: HomeAssistant): string {
  return JSON.stringify(areasWithCameras(home).map(({ area_id, name, icon }) => [area_id, name, icon]));
}

// Here, and not with the others: those of the dialog are defined while they are imported, and this one comes before.
define('ll-strategy-dashboard-camera-lifecycle', DashboardStrategy);
