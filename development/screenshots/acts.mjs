// What a person does in Home Assistant: open a page, an issue, a dialog; choose, press.
import { localized, rest, show } from './browser.mjs';
import { text } from './texts.mjs';

const AGAIN = 15_000;

export const DOMAIN = 'camera_lifecycle';
export const SELECT = 'ha-dialog ha-selector-select, dialog-data-entry-flow ha-selector-select';
export const SUBMIT = 'ui.panel.config.integrations.config_flow.submit';

/** Open a repair issue. */
export async function notice(page, title) {
  await show(page, '/config/repairs', title);
  await page.getByText(title).first().click();
  await rest(page);
}

/** Click on what reads exactly so. */
export async function choose(page, words) {
  await page.getByText(words, { exact: true }).filter({ visible: true }).first().click();
  await rest(page);
}

/** Pick what reads exactly so in the picker that a field opens. */
export async function pick(page, field, words) {
  await field.click();
  const picker = page.locator('ha-picker-combo-box');
  await picker.locator('ha-input-search input').fill(words);
  await picker.getByRole('option').getByText(words, { exact: true }).first().click();
  await picker.waitFor({ state: 'hidden' });
  await rest(page);
}

/** Press a button of the frontend's own. `key`: of its text. */
export async function press(page, key) {
  const name = await localized(page, key);
  await page.getByRole('button', { name, exact: true }).first().click();
  await rest(page);
}

/** Go to the integration's page. */
export async function integration(page) {
  await show(page, `/config/integrations/integration/${DOMAIN}`, 'Camera Lifecycle');
}

/** Open the integration's options. */
export async function menu(page) {
  await integration(page);
  const first = page.getByText(text('options.step.init.menu_options.settings'), { exact: true }).first();
  for (let tries = 1; ; tries += 1) { // a list that is drawn anew under the click loses it: a person clicks again
    await press(page, 'ui.panel.config.integrations.config_entry.configure');
    const isOpen = await first.waitFor({ timeout: AGAIN }).then(() => true, () => false);
    if (isOpen || tries === 3) break;
  }
  await first.waitFor();
  await rest(page);
}
