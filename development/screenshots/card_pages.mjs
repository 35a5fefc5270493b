// The pictures of the card: on a phone, on a tablet in the dark, one camera's details, the calm states, and the dashboard.
import { BADGE, board, CARD, card, command, make, open, sections } from './boards.mjs';
import { rest, see } from './browser.mjs';
import { label } from './labels.mjs';

const BOARD = 'camera-pictures';
const RELABELLED = 'Side gate';
const TILE = { grid_options: { columns: 6, rows: 1 } };
// Rooms in which only such cameras are left; nobody's house is like that by chance.
const CALM = {
  'Summer house': ['Doorbell', 'Garden door', 'Pond', 'Kitchen'],
  Studio: ['Playroom', 'Back door', 'Stairs'],
};

/** Make the window as high as what is shown, so that one picture holds it; `most`: px. */
async function whole(page, locator, most = 2400) {
  const { width } = page.viewportSize();
  for (let tries = 0; tries < 3; tries += 1) {
    const height = await locator.last().evaluate((element) => element.getBoundingClientRect().bottom + window.scrollY + 16);
    await page.setViewportSize({ width, height: Math.round(Math.min(height, most)) });
    await rest(page);
  }
  return page;
}

async function phone(page, other) {
  await make(page, BOARD, sections([card()], [{ type: `custom:${BADGE}` }]), false);
  const theirs = await other({}, { width: 390, height: 1200, scale: 1.5 });
  await open(theirs, BOARD);
  return whole(theirs, theirs.locator(CARD));
}

async function tablet(page, other) {
  await make(page, BOARD, { views: [{ type: 'panel', title: 'Cameras', cards: [card()] }] }, false);
  const theirs = await other({}, { dark: true, width: 1024, height: 768 });
  await open(theirs, BOARD);
  return whole(theirs, theirs.locator(CARD));
}

async function detail(page, other) {
  await make(page, BOARD, sections([card()]), false);
  const theirs = await other({}, { width: 900, height: 1000 });
  await open(theirs, BOARD);
  await theirs.locator(`${CARD} .row`).filter({ hasText: RELABELLED }).locator('.open').click();
  await see(theirs, label('dialog_what'));
  const frame = theirs.locator('camera-lifecycle-dialog dialog');
  const height = await frame.locator('.body').evaluate((body) => body.scrollHeight + 200);
  await theirs.setViewportSize({ width: 900, height });
  await rest(theirs);
  return frame;
}

/** Put cameras into a room of their own; return its id. */
async function room(page, name, cameras) {
  const { area_id } = await command(page, { type: 'config/area_registry/create', name });
  const devices = await command(page, { type: 'config/device_registry/list' });
  for (const each of devices) {
    if (!cameras.includes(each.name)) continue;
    await command(page, { type: 'config/device_registry/update', device_id: each.id, area_id });
  }
  return area_id;
}

async function calm(page, other) {
  const columns = [];
  for (const [name, cameras] of Object.entries(CALM)) {
    const areas = [await room(page, name, cameras)];
    const cards = [{ ...card({ areas, title: name, tile: true }), ...TILE }, card({ areas })];
    columns.push({ type: 'grid', cards });
  }
  await make(page, BOARD, { views: [{ type: 'sections', title: 'Cameras', max_columns: 2, sections: columns }] }, false);
  const theirs = await other({}, { width: 900, height: 700 });
  await open(theirs, BOARD);
  return whole(theirs, theirs.locator(CARD));
}

async function dashboard(page, other) {
  const path = 'camera-lifecycle';
  await make(page, path, { strategy: { type: 'custom:camera-lifecycle' } });
  const theirs = await other({}, { width: 1280, height: 1000 });
  await open(theirs, path);
  return whole(theirs, theirs.locator(CARD));
}

/** By name: how to get there; each returns what is pictured. The calm states come last: they move cameras. */
export const CARDS = {
  card_phone: phone,
  card_tablet_dark: tablet,
  card_detail: detail,
  card_dashboard: dashboard,
  card_fine: calm,
};
