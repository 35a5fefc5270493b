// A house in Canada: a relabelled recorder, two cameras that are still updated, three without a name; from set-up to a confirmed plan.
import assert from 'node:assert/strict';
import { choose, DOMAIN, menu, notice, pick, press, SELECT, SUBMIT } from '../../../development/screenshots/acts.mjs';
import { deviceNamed, localized, rest, see, show, until, words } from '../../../development/screenshots/browser.mjs';
import { shown, text } from '../../../development/screenshots/texts.mjs';
import { walk } from './walk.mjs';

const OPTIONS = 'options.step';
const PHASED_OUT = shown('common.issue_phased_out_title', { name: 'Hikvision' });
const STATUS = 'entity.sensor.support_status.state';

async function device(page, name, status) {
  await show(page, `/config/devices/device/${await deviceNamed(page, name)}`, text('entity.binary_sensor.at_risk.name'));
  if (status) await see(page, text(`${STATUS}.${status}`));
}

/** What the to-do list of the plan holds, as anybody may read it. */
async function plan(page) {
  return page.evaluate(async () => {
    const { hass } = document.querySelector('home-assistant');
    const list = Object.keys(hass.states).find((id) => id.startsWith('todo.camera_lifecycle'));
    const { items } = await hass.callWS({ type: 'todo/item/list', entity_id: list });
    return items;
  });
}

await walk({
  'start-set-up': async (page) => {
    await page.goto(`/_my_redirect/config_flow_start?domain=${DOMAIN}`);
    await rest(page);
    await page.getByRole('button', { name: /^(ok|yes|confirm|submit)$/i }).first().click();
    await see(page, text('config.step.user.data.country'));
  },
  'no-organization-of-theirs': async (page) => {
    await press(page, SUBMIT);
    await see(page, text('config.step.place.title'));
  },
  'what-was-found': async (page) => {
    await press(page, SUBMIT);
    await see(page, text('config.step.asking.title'));
    const seen = await words(page);
    assert.match(seen, /6 cameras were found/);
    assert.match(seen, /3 of 6 tell too little about themselves/);
    assert.equal(await page.locator('ha-switch[checked], ha-switch[aria-checked=true]').count(), 0, 'no consent by itself');
  },
  'set-up-is-done': async (page) => {
    await press(page, SUBMIT);
    await page.getByRole('button', { name: 'Skip and finish' }).click();
    await rest(page);
    await see(page, 'Camera Lifecycle');
  },
  'the-recorder': async (page) => {
    await device(page, 'Basement recorder', 'phased_out');
    const seen = await words(page);
    assert.match(seen, /HiLook/);
    assert.match(seen, /Hikvision/);
  },
  'a-camera-that-is-still-updated': async (page) => {
    await device(page, 'Front door', 'maintained');
  },
  'another-that-is-still-updated': async (page) => {
    await device(page, 'Nursery', 'maintained');
  },
  'a-camera-without-a-name': async (page) => {
    await device(page, 'Garden');
  },
  'one-issue': async (page) => {
    await show(page, '/config/repairs', PHASED_OUT);
  },
  'what-the-issue-says': async (page) => {
    await notice(page, PHASED_OUT);
    await see(page, 'Basement recorder');
  },
  'what-to-do': async (page) => {
    await choose(page, text('issues.finding.fix_flow.step.init.menu_options.what_to_do'));
    assert.match(await words(page), /Hikvision Canada, which gave this warranty, was ordered to close/);
  },
  'what-can-be-said-of-cameras': async (page) => {
    await menu(page);
    await see(page, text(`${OPTIONS}.init.menu_options.steps`));
  },
  'a-label-that-names-nobody': async (page) => {
    await page.getByText(shown(`${OPTIONS}.init.menu_options.read_label`)).first().click();
    await rest(page);
    await choose(page, text(`${OPTIONS}.read_label.menu_options.label_without_name`));
  },
  'before-they-buy': async (page) => {
    await menu(page);
    await choose(page, text(`${OPTIONS}.init.menu_options.before_you_buy`));
    await pick(page, page.locator(SELECT).first(), 'Reolink');
    await page.locator('ha-selector-text input').first().fill('RLN8-410');
    await press(page, SUBMIT);
    await see(page, text(`${OPTIONS}.known_before.title`));
    assert.match(await words(page), /Reolink/);
  },
  'the-steps-of-a-plan': async (page) => {
    await menu(page);
    await choose(page, text(`${OPTIONS}.init.menu_options.steps`));
    await see(page, text(`${OPTIONS}.steps.title`));
  },
  'over-how-many-months': async (page) => {
    await choose(page, text(`${OPTIONS}.steps.menu_options.propose_plan`));
    await see(page, text(`${OPTIONS}.propose_plan.data.months`));
  },
  'what-is-proposed': async (page) => {
    await press(page, SUBMIT);
    await see(page, text(`${OPTIONS}.proposed.title`));
    assert.match(await words(page), /Basement recorder/);
    assert.deepEqual(await plan(page), [], 'nothing is kept so far');
  },
  'the-plan-is-confirmed': async (page) => {
    await choose(page, text(`${OPTIONS}.proposed.menu_options.confirm_plan`));
    await until(async () => (await plan(page)).length);
    const items = await plan(page);
    assert.equal(items.length, 1);
    assert.match(items[0].summary, /Basement recorder/);
  },
  'the-issue-rests': async (page) => {
    await show(page, '/config/repairs', await localized(page, 'ui.panel.config.repairs.no_repairs'));
    assert.doesNotMatch(await words(page), PHASED_OUT);
  },
  'the-plan-as-a-to-do-list': async (page) => {
    await show(page, '/todo', /Replace Basement recorder/);
  },
  'ticked': async (page) => {
    await page.getByRole('checkbox').first().click({ force: true }); // what is drawn of it lies above it
    await until(async () => (await plan(page))[0].status === 'completed');
  },
  'what-is-planned-and-what-ends': async (page) => {
    await show(page, '/calendar', /Lifecycle dates/);
  },
  'the-service': async (page) => {
    await show(page, `/config/devices/device/${await deviceNamed(page, 'Camera Lifecycle')}`, text('entity.sensor.cameras.name'));
  },
});
