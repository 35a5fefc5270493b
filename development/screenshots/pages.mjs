// What the README shows, and what a developer looks at after a change.
import { deviceNamed, rest, see, show } from './browser.mjs';

const DOMAIN = 'camera_lifecycle';

async function device(page, name) {
  await show(page, `/config/devices/device/${await deviceNamed(page, name)}`, 'Support status');
}

async function notice(page, title) {
  await show(page, '/config/repairs', title);
  await page.getByText(title).first().click();
  await rest(page);
}

async function firstDialog(page) {
  await page.evaluate(async (domain) => {
    const { hass } = document.querySelector('home-assistant');
    const entries = await hass.callWS({ type: 'config_entries/get', domain });
    await hass.callApi('DELETE', `config/config_entries/entry/${entries[0].entry_id}`);
  }, DOMAIN);
  await show(page, `/_my_redirect/config_flow_start?domain=${DOMAIN}`, 'set up');
  await page.getByRole('button', { name: /^(ok|yes|confirm|submit)$/i }).first().click();
  await see(page, 'Country');
}

/** Name of the picture: how to get there. The last one takes our config entry away. */
export const PAGES = {
  device: (page) => device(page, 'Car port'),
  'device-ended': (page) => device(page, 'Cellar'),
  repairs: (page) => show(page, '/config/repairs', 'Hikvision'),
  notice: (page) => notice(page, /Hikvision/),
  integration: (page) => show(page, `/config/integrations/integration/${DOMAIN}`, 'Camera Lifecycle'),
  dialog: firstDialog,
};
