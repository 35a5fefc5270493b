import type { HomeAssistant } from '../home-assistant/types';
import { ICON, STRATEGY } from './dashboard';

export interface Dashboard {
  url_path: string;
  mode: 'storage' | 'yaml';
  icon?: string;
}

/** What a dashboard holds: `ours`, nothing (`empty`), or anything else. */
export type Content = 'ours' | 'empty' | 'other';

/** Return the dashboards that the user may know; those that look like ours first. */
export async function dashboards(home: HomeAssistant): Promise<Dashboard[]> {
  const all = await home.callWS<Dashboard[]>({ type: 'lovelace/dashboards/list' });
  return [...all].sort((one, other) => Number(other.icon === ICON) - Number(one.icon === ICON));
}

/** Look into a dashboard. One that cannot be read isn't ours: it may be broken, or not for this user. */
export async function content(home: HomeAssistant, urlPath: string): Promise<Content> {
  try {
    const config = await home.callWS<{ strategy?: { type?: string } } | null>({
      type: 'lovelace/config',
      url_path: urlPath,
    });
    return config?.strategy?.type === STRATEGY ? 'ours' : 'other';
  } catch (error) {
    return (error as { code?: string }).code === 'config_not_found' ? 'empty' : 'other';
  }
}

/** Return the path of a dashboard made by our strategy, if there is one. */
export async function findDashboard(home: HomeAssistant): Promise<string | null> {
  for (const { url_path } of await dashboards(home)) {
    if ((await content(home, url_path)) === 'ours') return url_path;
  }
  return null;
}

/**
 * Return the path of a dashboard of ours among those that look like one: whole dashboards can be large,
 * and this is asked whenever a card is shown.
 */
export async function findLikely(home: HomeAssistant): Promise<string | null> {
  for (const [path, panel] of Object.entries(home.panels)) {
    const { component_name, icon } = panel as { component_name?: string; icon?: string | null };
    if (component_name !== 'lovelace' || icon !== ICON) continue;
    if ((await content(home, path)) === 'ours') return path;
  }
  return null;
}
