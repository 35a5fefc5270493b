// Somebody who has never made an automation: builds one for a camera in the editor, sees it run, and reads what is wrong with another.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { DOMAIN } from '../../../development/screenshots/acts.mjs';
import { localized, rest, see, words } from '../../../development/screenshots/browser.mjs';
import { text } from '../../../development/screenshots/texts.mjs';
import { walk } from './walk.mjs';

const EDITOR = 'ui.panel.config.automation.editor';
const AREA = 'Front yard';
const CAMERA = 'Driveway camera';
const BECAME = text('triggers.became_at_risk.name');
const NAME = 'Tell me';
const GERMAN = JSON.parse(await fs.readFile(
  new URL('../../../custom_components/camera_lifecycle/translations/de.json', import.meta.url), 'utf8',
));
const ENGLISH = JSON.parse(await fs.readFile(
  new URL('../../../custom_components/camera_lifecycle/translations/en.json', import.meta.url), 'utf8',
));

async function button(page, key) {
  await page.getByRole('button', { name: await localized(page, key), exact: true }).filter({ visible: true }).last().click();
  await rest(page);
}

/** Open a page of the settings, once its words are there. `key`: of what is seen on it. */
async function open(page, path, key) {
  await page.goto(path);
  await page.waitForFunction((wanted) => document.querySelector('home-assistant')?.hass?.localize(wanted), key);
  await see(page, await localized(page, key));
}

/** Begin an automation. The editor of 2026.11 shows keys where the words of choices come later than it is drawn. */
async function begin(page) {
  await open(page, '/config/automation/edit/new', `${EDITOR}.triggers.add`);
  await page.evaluate(() => document.querySelector('home-assistant').hass.loadBackendTranslation('selector'));
}

/** Begin an automation, and choose the camera of which `what` (trigger or condition) is to be. */
async function chooseCamera(page, what) {
  await begin(page);
  await button(page, `${EDITOR}.${what}.add`);
  await page.locator('wa-tree-item').filter({ hasText: AREA }).first().locator('.expand-button').first().click();
  await rest(page);
  await page.getByText(CAMERA, { exact: true }).filter({ visible: true }).last().click();
  await rest(page);
}

/** See the words of all of `kinds` of a camera's triggers or conditions, in their language. */
async function seeAll(page, kinds) {
  const seen = await words(page);
  for (const { name, description, fields } of Object.values(kinds)) {
    if (fields && !Object.keys(fields).length) continue;
    assert.ok(seen.includes(name), name);
    assert.ok(seen.includes(description), description);
  }
}

function ofCameras({ camera_found: _, ...others }) {
  return others;
}

/** Write an automation as YAML, and try to save it. */
async function save(page, yaml) {
  await page.evaluate((content) => {
    const find = (node) => {
      if (node.tagName === 'HA-CODE-EDITOR') return node;
      for (const child of [...(node.shadowRoot?.children ?? []), ...node.children]) {
        const found = find(child);
        if (found) return found;
      }
      return null;
    };
    const { codemirror } = find(document.body);
    codemirror.dispatch({ changes: { from: 0, to: codemirror.state.doc.length, insert: content } });
  }, yaml);
  await rest(page);
  await button(page, 'ui.common.save');
}

function wrong(trigger, ...lines) {
  return [
    'alias: Wrong', 'triggers:', `  - trigger: ${DOMAIN}.${trigger}`, ...lines.map((line) => `    ${line}`),
    'actions:', '  - action: notify.persistent_notification', '    data:', '      message: x', '',
  ].join('\n');
}

/** What came of the automation: its notifications, and how often it ran, as its traces say. */
async function ran(page) {
  return page.evaluate(async (alias) => {
    const { hass } = document.querySelector('home-assistant');
    const [entity] = Object.values(hass.states).filter((each) => each.attributes.friendly_name === alias);
    const traces = await hass.callWS({ type: 'trace/list', domain: 'automation', item_id: entity.attributes.id });
    const notifications = await hass.callWS({ type: 'persistent_notification/get' });
    return {
      runs: traces.length,
      trace: traces[0]?.run_id,
      id: entity.attributes.id,
      told: notifications.map(({ message }) => message).filter((message) => message.startsWith('At risk')),
    };
  }, NAME);
}

await walk({
  'where-automations-are': async (page) => {
    await open(page, '/config/automation/dashboard', 'ui.panel.config.automation.picker.add_automation');
    await button(page, 'ui.panel.config.automation.picker.add_automation');
    await page.getByText(await localized(page, 'ui.panel.config.automation.dialog_new.create_empty')).first().click();
    await see(page, await localized(page, `${EDITOR}.triggers.add`));
  },
  'a-camera-is-chosen': async (page) => {
    await chooseCamera(page, 'triggers');
    await seeAll(page, ofCameras(ENGLISH.triggers));
  },
  'became-at-risk': async (page) => {
    await page.getByText(BECAME).filter({ visible: true }).first().click();
    await rest(page);
    await see(page, text('triggers.became_at_risk.description'));
    const seen = await words(page);
    for (const { name } of Object.values(ENGLISH.triggers.became_at_risk.fields)) assert.ok(seen.includes(name), name);
    assert.match(seen, /1 entity/);
    for (const risk of Object.values(ENGLISH.selector.risks.options)) assert.ok(seen.includes(risk), risk);
  },
  'an-action': async (page) => {
    await button(page, `${EDITOR}.actions.add`);
    await page.keyboard.type('persistent');
    await rest(page);
    await page.getByText('Send a persistent notification', { exact: true }).first().click();
    await rest(page);
    await page.locator('ha-service-control').getByRole('textbox').first().click();
    await page.keyboard.insertText('At risk: {{ trigger.name }} ({{ trigger.because }})');
    await rest(page);
  },
  'saved': async (page) => {
    await button(page, 'ui.common.save');
    await page.locator('ha-dialog input, ha-wa-dialog input').filter({ visible: true }).first().fill(NAME);
    await button(page, 'ui.common.save');
    await see(page, NAME);
    assert.deepEqual((await ran(page)).runs, 0);
  },
  'the-home-moves': async (page) => {
    await page.evaluate(async (domain) => {
      const { hass } = document.querySelector('home-assistant');
      const [entry] = await hass.callWS({ type: 'config_entries/get', domain });
      const flow = 'config/config_entries/flow';
      let step = await hass.callApi('POST', flow, { handler: domain, entry_id: entry.entry_id });
      while (step.type === 'form') {
        const answer = step.step_id === 'place' ? { site: 'home' } : { country: 'CA' };
        step = await hass.callApi('POST', `${flow}/${step.flow_id}`, answer);
      }
    }, DOMAIN);
    await rest(page);
    const { runs, told } = await ran(page);
    assert.deepEqual(told, [`At risk: ${CAMERA} (country)`]);
    assert.equal(runs, 1);
  },
  'it-is-told': async (page) => {
    await page.getByText(await localized(page, 'ui.notification_drawer.title')).filter({ visible: true }).first().click();
    await see(page, `At risk: ${CAMERA} (country)`);
  },
  'why-it-ran': async (page) => {
    const { id, trace } = await ran(page);
    await page.goto(`/config/automation/trace/${id}?run_id=${trace}`);
    await see(page, BECAME);
    await page.getByText(await localized(page, 'ui.panel.config.automation.trace.tabs.timeline')).first().click();
    await see(page, new RegExp(`Triggered by the risk of ${CAMERA}`));
  },
  'a-restart-tells-nothing-again': async (page) => {
    await page.evaluate(() => document.querySelector('home-assistant').hass.callService('homeassistant', 'restart'));
    await page.waitForFunction(() => !document.querySelector('home-assistant').hass.connected);
    await page.waitForFunction(() => {
      const { hass } = document.querySelector('home-assistant');
      return hass.connected && hass.config.state === 'RUNNING';
    });
    await rest(page);
    const { runs, told } = await ran(page);
    assert.deepEqual(told, []);
    assert.equal(runs, 1);
  },
  'a-status-that-does-not-exist': async (page) => {
    await begin(page);
    await page.locator('ha-dropdown').filter({ visible: true }).last().click();
    await rest(page);
    await page.getByText(await localized(page, `${EDITOR}.edit_yaml`), { exact: true }).filter({ visible: true }).first().click();
    await rest(page);
    await save(page, wrong('support_status_changed', 'target:', '  area_id: garden', 'options:', '  status: banana'));
    await see(page, /'banana' isn't one of ended, phased_out, ending,/);
  },
  'no-day': async (page) => {
    await save(page, wrong('support_ends_soon', 'target:', '  area_id: garden', 'options:', '  days: 0'));
    await see(page, /enter a whole number of days from 1 to 36500/);
  },
  'no-risk': async (page) => {
    await save(page, wrong('became_at_risk', 'target:', '  area_id: garden', 'options:', '  risks: []'));
    await see(page, /choose at least one of security, support, service, supply/);
  },
  'no-camera': async (page) => {
    await save(page, wrong('became_at_risk'));
    await see(page, /choose the cameras by one of entity_id, device_id, area_id/);
  },
  'conditions-of-a-camera': async (page) => {
    page.once('dialog', (dialog) => dialog.accept());
    await chooseCamera(page, 'conditions');
    await seeAll(page, ENGLISH.conditions);
  },
  'in-german': async (page) => {
    await page.evaluate(() => localStorage.setItem('selectedLanguage', '"de"'));
    await chooseCamera(page, 'triggers');
    await seeAll(page, ofCameras(GERMAN.triggers));
  },
  'what-german-fields-say': async (page) => {
    await page.getByText(GERMAN.triggers.became_at_risk.name).filter({ visible: true }).first().click();
    await rest(page);
    const seen = await words(page);
    for (const { name } of Object.values(GERMAN.triggers.became_at_risk.fields)) assert.ok(seen.includes(name), name);
    for (const risk of Object.values(GERMAN.selector.risks.options)) assert.ok(seen.includes(risk), risk);
  },
});
