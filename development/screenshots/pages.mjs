// Pages of Home Assistant on which people meet the integration.
import { choose, DOMAIN, integration, menu, notice, pick, press, SELECT, SUBMIT } from './acts.mjs';
import { deviceNamed, localized, rest, see, show } from './browser.mjs';
import { CARDS } from './card_pages.mjs';
import { shown, text } from './texts.mjs';

const PHASED_OUT = shown('common.issue_phased_out_title', { name: 'Hikvision' });
const MENU = 'issues.finding.fix_flow.step.init.menu_options';
const CORRECTIONS = 'issues.finding.fix_flow.step.wrong.menu_options';

/** The page of the device that people see as `name`; it is there when the text of `entity` is seen. */
export async function device(page, name, entity) {
  await show(page, `/config/devices/device/${await deviceNamed(page, name)}`, text(entity));
}

async function choice(page, ...keys) {
  await notice(page, PHASED_OUT);
  for (const key of keys) await choose(page, text(key));
}

/** Say that all are no cameras: what is shown then is what evidence says against it. */
async function contradicted(page) {
  await choice(page, `${MENU}.wrong`, `${CORRECTIONS}.not_a_camera`, 'selector.cameras.options.all_cameras');
  await press(page, SUBMIT);
}

/** Correct it anyway: what is shown then is the report that may be sent. */
async function corrected(page) {
  await contradicted(page);
  await choose(page, text('issues.finding.fix_flow.step.confirm.menu_options.overrule'));
}

async function options(page) {
  await menu(page);
  await choose(page, text('options.step.init.menu_options.settings'));
}

/** Correct a camera that has no issue: the choice, and after that what can be corrected about it. */
async function correct(page, ...keys) {
  await menu(page);
  await choose(page, text('options.step.init.menu_options.correct_camera'));
  if (!keys.length) return;
  await pick(page, page.locator(SELECT).first(), 'Bird house');
  await press(page, SUBMIT);
  for (const key of keys) await choose(page, text(`options.step.correct.menu_options.${key}`));
}

/** What stands on the label of the camera that is asked about; `answers`: entries of its menu. */
async function label(page, ...answers) {
  await menu(page);
  await page.getByText(shown('options.step.init.menu_options.read_label')).first().click();
  await rest(page);
  for (const key of answers) await choose(page, text(`options.step.read_label.menu_options.${key}`));
}

/** The options' second step: the plan of one camera. */
async function plan(page) {
  await options(page);
  await page.locator(SELECT).last().click();
  await rest(page);
  await page.locator('ha-dropdown-item').filter({ visible: true }).first().click();
  await rest(page);
  await press(page, SUBMIT);
}

async function reconfigure(page) {
  await integration(page);
  await page.locator('ha-config-entry-row').getByRole('button', { name: await localized(page, 'ui.common.menu') }).first().click();
  await rest(page);
  await choose(page, await localized(page, 'ui.panel.config.integrations.config_entry.reconfigure'));
}

/** The report, as the action gives it. `edition`: the inventory unless told. */
export async function report(page, edition = 'inventory') {
  const html = await page.evaluate(async ([domain, wanted]) => {
    const { hass } = document.querySelector('home-assistant');
    const { response } = await hass.callWS({
      type: 'call_service', domain, service: 'report', service_data: { format: 'html', edition: wanted },
      return_response: true,
    });
    return response.report ?? response.text ?? Object.values(response).find((value) => typeof value === 'string');
  }, [DOMAIN, edition]);
  await page.goto('about:blank');
  await page.setContent(html);
}

async function firstDialog(page) {
  await page.evaluate(async (domain) => {
    const { hass } = document.querySelector('home-assistant');
    const entries = await hass.callWS({ type: 'config_entries/get', domain });
    await hass.callApi('DELETE', `config/config_entries/entry/${entries[0].entry_id}`);
  }, DOMAIN);
  await page.goto(`/_my_redirect/config_flow_start?domain=${DOMAIN}`);
  await rest(page);
  await page.getByRole('button', { name: /^(ok|yes|confirm|submit|ja|bestätigen)$/i }).first().click();
  await see(page, text('config.step.user.data.country'));
}

/** How high the window is where a page needs less than the usual. */
export const HEIGHTS = { device: 860, repairs: 500, integration: 560 };

/** What the README shows, by name: how to get there. The last one takes our config entry away. */
export const README = {
  ...CARDS,
  device: (page) => device(page, 'Front door', 'entity.binary_sensor.at_risk.name'),
  repairs: (page) => show(page, '/config/repairs', PHASED_OUT),
  notice: (page) => notice(page, PHASED_OUT),
  integration,
  dialog: firstDialog,
};

async function facts(page) {
  await menu(page);
  await choose(page, text('options.step.init.menu_options.facts'));
}

async function wrongFacts(page) {
  await facts(page);
  await choose(page, text('selector.facts.options.file'));
  await press(page, SUBMIT);
  await see(page, text('options.error.not_there'));
}

/** What else a developer looks at, when it is named. */
export const OTHERS = {
  'options-facts': facts,
  'options-facts-wrong': wrongFacts,
  'device-ended': (page) => device(page, 'Cellar', 'entity.binary_sensor.at_risk.name'),
  'device-unknown': (page) => device(page, 'Bird house', 'entity.binary_sensor.at_risk.name'),
  'device-without-device': (page) => device(page, 'Greenhouse', 'entity.binary_sensor.at_risk.name'),
  'device-newer-exists': (page) => device(page, 'Garden door', 'entity.binary_sensor.at_risk.name'),
  'device-newest-known': (page) => device(page, 'Doorbell', 'entity.binary_sensor.at_risk.name'),
  'device-offered': (page) => device(page, 'Pond', 'entity.binary_sensor.at_risk.name'),
  'device-none-offered': (page) => device(page, 'Bicycle stand', 'entity.binary_sensor.at_risk.name'),
  'device-other-firmware': (page) => device(page, 'Attic window', 'entity.binary_sensor.at_risk.name'),
  'device-depends': (page) => device(page, 'Stable', 'entity.binary_sensor.at_risk.name'),
  service: (page) => device(page, 'Camera Lifecycle', 'entity.sensor.cameras.name'),
  'notice-ended': (page) => notice(page, shown('common.issue_support_ended_title')),
  'notice-exploited': (page) => notice(page, shown('common.issue_known_exploited_title')),
  maintenance: (page) => show(page, '/maintenance', text('entity.binary_sensor.any_at_risk.name')),
  'menu-isolated': (page) => choice(page, `${MENU}.isolated`),
  'menu-steps': (page) => choice(page, `${MENU}.what_to_do`),
  'menu-later': (page) => choice(page, `${MENU}.remind_later`),
  'menu-plan': (page) => choice(page, `${MENU}.plan_replacement`),
  'menu-accept': (page) => choice(page, `${MENU}.accept_risk`),
  'menu-wrong': (page) => choice(page, `${MENU}.wrong`),
  'wrong-maker': (page) => choice(page, `${MENU}.wrong`, `${CORRECTIONS}.wrong_maker`),
  'wrong-not-a-camera': (page) => choice(page, `${MENU}.wrong`, `${CORRECTIONS}.not_a_camera`),
  'wrong-confirm': contradicted,
  'wrong-report': corrected,
  menu,
  'correct-camera': (page) => correct(page),
  'correct-details': (page) => correct(page, 'correct_details'),
  'correct-not-a-camera': (page) => correct(page, 'correct_not_a_camera'),
  'correct-same-as': (page) => correct(page, 'correct_same_as'),
  'read-label': (page) => label(page),
  'label-details': (page) => label(page, 'label_details'),
  'label-without-name': (page) => label(page, 'label_without_name'),
  options,
  plan,
  reconfigure,
  report: (page) => report(page),
};
