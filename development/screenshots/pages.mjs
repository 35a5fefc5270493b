// Pages of Home Assistant on which people meet the integration.
import { deviceNamed, rest, see, show } from './browser.mjs';

const DOMAIN = 'camera_lifecycle';

async function device(page, name) {
  await show(page, `/config/devices/device/${await deviceNamed(page, name)}`, 'Diagnostic');
}

async function notice(page, title) {
  await show(page, '/config/repairs', title);
  await page.getByText(title).first().click();
  await rest(page);
}

async function choice(page, words) {
  await notice(page, 'Hikvision is being phased out');
  await page.getByText(words).first().click();
  await rest(page);
}

async function options(page) {
  await show(page, `/config/integrations/integration/${DOMAIN}`, 'Camera Lifecycle');
  await page.getByRole('button', { name: 'Configure' }).first().click();
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

/** How high the window is where a page needs less than the usual. */
export const HEIGHTS = { device: 650, repairs: 500, integration: 560 };

/** What the README shows, by name: how to get there. The last one takes our config entry away. */
export const README = {
  device: (page) => device(page, 'Front door'),
  repairs: (page) => show(page, '/config/repairs', 'Hikvision'),
  notice: (page) => notice(page, 'Hikvision is being phased out'),
  integration: (page) => show(page, `/config/integrations/integration/${DOMAIN}`, 'Camera Lifecycle'),
  dialog: firstDialog,
};

/** What else a developer looks at, when it is named. */
export const OTHERS = {
  'device-ended': (page) => device(page, 'Cellar'),
  'device-unknown': (page) => device(page, 'Bird house'),
  'device-without-device': (page) => device(page, 'Greenhouse'),
  service: (page) => device(page, 'Camera Lifecycle'),
  'notice-ended': (page) => notice(page, 'Support ended'),
  'notice-exploited': (page) => notice(page, 'Known exploited vulnerability'),
  'notice-fix': (page) => notice(page, 'Firmware update available'),
  'menu-steps': (page) => choice(page, 'What can I do?'),
  'menu-later': (page) => choice(page, 'Remind me later'),
  'menu-plan': (page) => choice(page, 'Plan the replacement'),
  'menu-accept': (page) => choice(page, 'Accept this risk'),
  'menu-wrong': (page) => choice(page, 'This is wrong'),
  options,
};
