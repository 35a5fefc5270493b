// An installer exports the plan, edits it in a spreadsheet, reads it back, and prints the editions of the report.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import { choose, DOMAIN, menu, press, SUBMIT } from '../../../development/screenshots/acts.mjs';
import { deviceNamed, localized, rest, see, until } from '../../../development/screenshots/browser.mjs';
import { shown, text } from '../../../development/screenshots/texts.mjs';
import { csvOf, rowsOf } from './sheet.mjs';
import { walk } from './walk.mjs';

const TITLE = 'Camera review';
const COVER = { title: TITLE, client: 'Rosen Bakery', prepared_by: 'Ada Meyer, Meyer Security' };
const MONTHS = 9;
const MENU = 'options.step.init.menu_options';
const STEPS = 'options.step.steps.menu_options';

let sheet = [];

/** Call a command of Home Assistant's own, as its frontend does. */
async function ask(page, message) {
  return page.evaluate((wanted) => document.querySelector('home-assistant').hass.callWS(wanted), message);
}

async function act(page, domain, service, data, target) {
  const message = { type: 'call_service', domain, service, service_data: data, target, return_response: true };
  return (await ask(page, message)).response;
}

const report = async (page, data) => (await act(page, DOMAIN, 'report', data)).report;

/** Return the steps of the plan as its list holds them: each item's state by its title. */
async function todo(page) {
  const states = await ask(page, { type: 'get_states' });
  const list = states.find(({ entity_id: id, attributes }) => id.startsWith('todo.') && attributes.friendly_name.startsWith('Camera Lifecycle'));
  const items = (await act(page, 'todo', 'get_items', {}, { entity_id: list.entity_id }))[list.entity_id].items;
  return { entity: list.entity_id, items };
}

/** All that is kept of the plan. */
async function kept(page) {
  return JSON.stringify([await report(page, { format: 'csv' }), (await todo(page)).items]);
}

/** Open an action where people try actions. */
async function openAction(page, name) {
  await page.goto(`/_my_redirect/developer_call_service?service=${DOMAIN}.${name}`, { waitUntil: 'domcontentloaded' });
  await see(page, text(`services.${name}.name`));
}

/** Tick a field of the action, so that it can be filled in; return its row. */
async function tick(page, action, field) {
  const row = page.locator('ha-settings-row').filter({ hasText: text(`services.${action}.fields.${field}.description`) });
  await row.locator('ha-checkbox').click();
  await rest(page);
  return row;
}

async function perform(page) {
  await page.getByRole('button', { name: 'Perform action', exact: true }).click();
  await rest(page);
}

/** Return the text of a response as it is: what the response shows is YAML, with wrapped lines. */
async function copyText(page) {
  return rendered(page, `${await copied(page)}{{ action_response.report }}`);
}

/**
 * Return what the page copies. It is taken where the page hands it over: whether a browser without
 * a screen has a clipboard at that moment is nothing that this integration decides.
 */
async function copied(page) {
  await page.evaluate(() => {
    window.copied = '';
    navigator.clipboard.writeText = async (copy) => { window.copied = copy; };
  });
  const button = page.getByText('Copy to clipboard as template', { exact: true });
  await until(async () => {
    await button.click();
    return page.evaluate(() => window.copied);
  });
  return page.evaluate(() => window.copied);
}

/** Return what Home Assistant makes of a template, pasted as one: each key would render anew. */
async function rendered(page, template) {
  await page.goto('/config/tools/template', { waitUntil: 'domcontentloaded' });
  const editor = page.locator('tools-template ha-code-editor');
  await editor.locator('.cm-content').waitFor();
  await rest(page); // until the example that stands there first is rendered, or refused: then the editor is ready
  await editor.locator('.cm-content').click({ position: { x: 5, y: 5 } });
  await editor.locator('.cm-focused').waitFor();
  await page.keyboard.press('Control+A');
  await editor.locator('.cm-content').evaluate((content, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    content.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, template);
  await until(() => editor.evaluate((element, wanted) => element.value === wanted, template));
  const result = page.locator('tools-template pre.rendered').filter({ hasText: 'Sold by' });
  await result.waitFor();
  await rest(page);
  return result.innerText();
}

/** Paste a sheet into the action that reads it back, and perform it. */
async function readBack(page, csv, { apply = false } = {}) {
  await openAction(page, 'read_plan');
  await page.locator('ha-settings-row').locator('textarea').first().fill(csv);
  if (apply) await (await tick(page, 'read_plan', 'apply')).locator('ha-switch').click();
  await perform(page);
}

/** Print a page by the browser, count its pages, and keep it beside the pictures. */
async function print(page, html, name) {
  assert.doesNotMatch(html, /\bcomplete\b/i, 'nobody can know that');
  const paper = await page.context().newPage();
  await paper.setContent(html);
  const pdf = await paper.pdf({ path: path.join(process.env.WALK_FOLDER, `${name}.pdf`), format: 'A4', preferCSSPageSize: false });
  await fs.writeFile(path.join(process.env.WALK_FOLDER, `${name}.html`), html);
  await paper.close();
  const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g).length;
  console.log(`pages: ${name} ${pages}`);
  await page.goto('about:blank');
  await page.setContent(html);
  return pages;
}

async function home(page) {
  await page.goto('/home', { waitUntil: 'domcontentloaded' });
  await page.locator('home-assistant-main').waitFor({ state: 'attached' });
  await rest(page);
}

async function moveTo(page, zone) {
  await ask(page, { type: 'config/core/update', time_zone: zone });
  await rest(page);
}

/** How old each camera's firmware is: on each day another text. */
async function ages(page) {
  return page.evaluate(() => {
    const { entities, states } = document.querySelector('home-assistant').hass;
    const ids = Object.keys(entities).filter((id) => entities[id].translation_key === 'firmware_age');
    return ids.map((id) => `${id} ${states[id]?.state}`).join();
  });
}

await walk({
  'export-the-cameras': async (page) => {
    // where a day begins last; where it begins first, it is a later day
    await moveTo(page, 'Pacific/Pago_Pago');
    await openAction(page, 'report');
    await tick(page, 'report', 'format');
    await choose(page, text('selector.report_format.options.csv'));
    await perform(page);
    await see(page, /Camera,Area,Sold by/);
  },
  'copy-the-text': async (page) => {
    const copied = await copyText(page);
    assert.equal(copied.trim(), (await report(page, { format: 'csv' })).trim());
    assert.ok(rowsOf(`${copied}\n`).every((row) => row['Camera ID'] && !row['Step ID']));
  },
  'propose-a-plan': async (page) => {
    await menu(page);
    await choose(page, text(`${MENU}.steps`));
    await choose(page, text(`${STEPS}.propose_plan`));
    await page.getByRole('spinbutton').first().fill(String(MONTHS));
    await press(page, SUBMIT);
    await see(page, text('options.step.proposed.menu_options.confirm_plan'));
    assert.equal((await todo(page)).items.length, 0, 'nothing is saved yet');
  },
  'confirm-the-plan': async (page) => {
    await choose(page, text('options.step.proposed.menu_options.confirm_plan'));
    await until(async () => (await todo(page)).items.length > 3);
  },
  'print-for-the-client': async (page) => {
    await home(page);
    const steps = (await report(page, { edition: 'client' })).steps.length;
    const pages = await print(page, await report(page, { format: 'html', edition: 'client', ...COVER }), 'client');
    await see(page, TITLE);
    assert.ok(pages >= steps + 2 && pages <= steps + 8, `${pages} pages for ${steps} steps`);
  },
  'read-back-what-changed': async (page) => {
    await home(page);
    sheet = rowsOf(await report(page, { format: 'csv' }));
    const [one, two] = ['Side gate', 'Cellar'].map((name) => sheet.find((row) => row.Camera === name));
    for (const row of sheet.filter((each) => each['Step ID'] === one['Step ID'])) {
      Object.assign(row, { Replacement: 'AXIS P3265-LVE', 'Step cost': '1249.50', 'Step state': 'ordered' });
    }
    for (const row of sheet.filter((each) => each['Step ID'] === two['Step ID'])) row['Step due'] = '2028-03-31';
    const stored = await kept(page);
    await readBack(page, csvOf(sheet));
    await see(page, /AXIS P3265-LVE/);
    assert.equal(await kept(page), stored, 'a dry run keeps nothing');
  },
  'a-wrong-date-is-named': async (page) => {
    const stored = await kept(page);
    const wrong = sheet.map((row) => ({ ...row }));
    wrong[2]['Warranty until'] = 'next spring';
    await readBack(page, csvOf(wrong), { apply: true });
    await see(page, shown('exceptions.plan_not_read.message', { row: '4', column: 'Warranty until', problem: text('common.sheet_not_a_date') }));
    assert.equal(await kept(page), stored, 'nothing is kept of a sheet with an error');
  },
  'apply-it-from-a-german-spreadsheet': async (page) => {
    await readBack(page, csvOf(sheet, ';'), { apply: true });
    await see(page, /applied: true/);
    const [row] = rowsOf(await report(page, { format: 'csv' })).filter((each) => each.Camera === 'Side gate');
    assert.deepEqual([row.Replacement, row['Step cost'], row['Step state']], ['AXIS P3265-LVE', '1249.50', 'Ordered']);
  },
  'the-list-shows-it': async (page) => {
    const { entity, items } = await todo(page);
    assert.ok(items.some(({ due }) => due === '2028-03-31'));
    await page.goto(`/todo?entity_id=${entity}`, { waitUntil: 'domcontentloaded' });
    await see(page, items[0].summary);
  },
  'tick-what-is-installed': async (page) => {
    await page.locator('ha-check-list-item, ha-list-item-option, ha-list-item').filter({ hasText: 'Replace Driveway camera' }).locator('ha-checkbox').first().click();
    const completed = async () => (await todo(page)).items.filter(({ status }) => status === 'completed');
    await until(async () => (await completed()).length);
    assert.deepEqual((await completed()).map(({ summary }) => summary), ['Replace Driveway camera']);
  },
  'say-what-replaces-what': async (page) => {
    const [device_id, replaces] = [await deviceNamed(page, 'Kitchen'), await deviceNamed(page, 'Nursery')];
    await act(page, DOMAIN, 'correct', { device_id, replaces });
    const { items } = await todo(page);
    assert.equal(items.find(({ summary }) => summary === 'Replace Nursery').status, 'completed');
  },
  'print-for-the-client-again': async (page) => {
    await home(page);
    const before = await ages(page);
    await moveTo(page, 'Pacific/Kiritimati');
    await until(async () => await ages(page) !== before); // assessed anew, on the new day
    const html = await report(page, { format: 'html', edition: 'client', ...COVER });
    const { changes } = await report(page, { edition: 'client' });
    const told = changes.map(({ kind, after }) => `${kind} ${after}`).sort();
    assert.deepEqual(told, [
      'step_cost 1249.50', 'step_due 2028-03-31', 'step_replacement AXIS P3265-LVE', 'step_replacement Kitchen',
      'step_state installed', 'step_state installed', 'step_state ordered',
    ]);
    const pages = await print(page, html, 'client-again');
    assert.ok(pages <= 16, `${pages} pages`);
    await see(page, shown('common.client_changed_since'));
    await see(page, text('common.client_history'));
  },
  'print-the-proof': async (page) => {
    await home(page);
    const pages = await print(page, await report(page, { format: 'html', edition: 'proof', ...COVER }), 'proof');
    await see(page, text('common.proof_evidence'));
    assert.ok(pages <= 20, `${pages} pages`);
  },
});
