import type { Connection } from 'home-assistant-js-websocket';
import type { HomeAssistant } from '../home-assistant/types';
import { load } from '../words/labels';
import { dashboardTitle, ICON, STRATEGY } from './dashboard';
import { content, dashboards } from './find';

const PATH = 'camera-lifecycle';
const OF_US = new RegExp(`^${PATH}(-\\d+)?$`);

const underway = new WeakMap<Connection, Promise<string>>();

/**
 * Make a dashboard of the cameras, unless there is one; return its path. For administrators alone.
 *
 * Asked again while it is at it, it makes no second one, and one that was left half-made is made whole.
 * Throws what Home Assistant answers, in its words.
 */
export function makeDashboard(home: HomeAssistant): Promise<string> {
  const before = underway.get(home.connection);
  if (before) return before;
  const making = make(home).finally(() => underway.delete(home.connection));
  underway.set(home.connection, making);
  return making;
}

async function make(home: HomeAssistant): Promise<string> {
  const known = await dashboards(home);
  let half: string | null = null;
  for (const { url_path, mode } of known) {
    const holds = await content(home, url_path);
    if (holds === 'ours') return url_path;
    if (holds === 'empty' && mode === 'storage' && OF_US.test(url_path)) half ??= url_path;
  }
  const taken = new Set([...Object.keys(home.panels), ...known.map(({ url_path }) => url_path)]);
  const path = half ?? (await create(home, taken));
  await home.callWS({ type: 'lovelace/config/save', url_path: path, config: { strategy: { type: STRATEGY } } });
  return path;
}

async function create(home: HomeAssistant, taken: ReadonlySet<string>): Promise<string> {
  let path = PATH;
  for (let number = 2; taken.has(path); number += 1) path = `${PATH}-${String(number)}`;
  await load(home.language);
  await home.callWS({
    type: 'lovelace/dashboards/create',
    url_path: path,
    title: dashboardTitle(home),
    icon: ICON,
    show_in_sidebar: true,
    require_admin: false,
    mode: 'storage',
  });
  return path;
}
