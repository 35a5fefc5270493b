// What a person does with the card: find a camera, open it, press what stands there.
import { CARD, command } from '../../../development/screenshots/boards.mjs';
import { rest } from '../../../development/screenshots/browser.mjs';
import { label } from '../../../development/screenshots/labels.mjs';

const TRIES = 4;
const AGAIN = 6_000;

/** Return the card; `number`: which of several. */
export function cardOf(page, number = 0) {
  return page.locator(CARD).nth(number);
}

/** Return the rows of a camera; where it is folded away, there is none. */
export function row(page, name) {
  return page.locator(`${CARD} .row`).filter(named(page, name));
}

/** Open all groups that are folded. */
export async function unfold(page) {
  const folded = page.locator(`${CARD} .fold[aria-expanded=false]`);
  while (await folded.count()) await folded.first().click();
  await rest(page);
}

/** Return the group that holds a camera, once it is open. */
export function group(page, name) {
  return page.locator(`${CARD} section.group`).filter(named(page, name));
}

function named(page, name) {
  return { has: page.locator('.name').getByText(name, { exact: true }) };
}

/** Return the dialog that tells of one camera. */
export function dialog(page) {
  return page.locator('camera-lifecycle-dialog dialog');
}

/** Press something until what comes of it is there: what is drawn anew under the click loses it. */
export async function press(page, what, comes) {
  for (let tries = 1; ; tries += 1) {
    const isPressed = await what.click({ timeout: AGAIN }).then(() => true, () => false);
    const isThere = await comes.waitFor({ timeout: AGAIN }).then(() => true, () => false);
    if (isThere) break;
    if (tries === TRIES) throw new Error(`${what} ${isPressed ? 'leads' : 'cannot be pressed, and leads'} to no ${comes}`);
  }
  await rest(page);
}

/** Open the details of a camera. */
export async function details(page, name, lead = label('dialog_what')) {
  await press(page, row(page, name).locator('.open').first(), dialog(page).getByText(lead, { exact: true }).first());
}

/** Close the details. */
export async function close(page) {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
}

/** Open the form of one of the further actions. `key`: of its label. */
export async function form(page, key) {
  await press(page, dialog(page).locator('.action').filter({ hasText: label(key) }).first(), dialog(page).locator('form'));
}

/** Press the main button of the form until it is left; where it asks once more, agree. */
export async function send(page, { asks = false } = {}) {
  const main = dialog(page).locator('form button.filled');
  if (asks) await press(page, main, dialog(page).locator('.confirm'));
  await main.click();
  await dialog(page).locator('form').waitFor({ state: 'detached' });
  await rest(page);
}

/** Load our config entry anew, disable it, or enable it. */
export async function changeEntry(page, change) {
  const [{ entry_id }] = await command(page, { type: 'config_entries/get', domain: 'camera_lifecycle' });
  if (change === 'reload') {
    const path = `config/config_entries/entry/${entry_id}/reload`;
    await page.evaluate((where) => document.querySelector('home-assistant').hass.callApi('POST', where), path);
  } else {
    const disabled_by = change === 'disable' ? 'user' : null;
    await command(page, { type: 'config_entries/disable', entry_id, disabled_by });
  }
}
