// Dashboards with cards of ours.
import { rest } from './browser.mjs';

export const CARD = 'camera-lifecycle-card';
export const BADGE = 'camera-lifecycle-badge';

/** Send a command of Home Assistant's WebSocket as the person who looks at the page; return its result. */
export async function command(page, message) {
  return page.evaluate((wanted) => document.querySelector('home-assistant').hass.callWS(wanted), message);
}

/** Make a dashboard, or make it anew, and show it once it has come to rest. `path`: with a hyphen, as Home Assistant wants it. */
export async function board(page, path, config) {
  await make(page, path, config);
  await open(page, path);
}

/** The same, without showing it. `isListed`: in the sidebar. */
export async function make(page, path, config, isListed = true) {
  const boards = await command(page, { type: 'lovelace/dashboards/list' });
  if (!boards.some((each) => each.url_path === path)) {
    const how = { mode: 'storage', title: 'Cameras', icon: 'mdi:cctv', require_admin: false, show_in_sidebar: isListed };
    await command(page, { type: 'lovelace/dashboards/create', url_path: path, ...how });
  }
  await command(page, { type: 'lovelace/config/save', url_path: path, config });
}

/** Show a dashboard. `view`: its path, or its number. */
export async function open(page, path, view = 0) {
  await page.goto(`/${path}/${view}`, { waitUntil: 'domcontentloaded' });
  await page.locator('hui-root').waitFor({ state: 'attached' });
  await rest(page);
}

/** Return a dashboard of one view with these cards below each other, and these badges above them. */
export function sections(cards, badges = []) {
  return { views: [{ type: 'sections', title: 'Cameras', badges, sections: [{ type: 'grid', cards }] }] };
}

/** Return our card. `options`: of its configuration. */
export function card(options = {}) {
  return { type: `custom:${CARD}`, ...options };
}
