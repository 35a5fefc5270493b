// A person with the card: from Home Assistant's card picker over each thing that can be done about a camera to a whole dashboard.
import assert from 'node:assert/strict';
import { board, CARD, card, command, make, open, sections } from '../../../development/screenshots/boards.mjs';
import { localized, rest, see, until, words } from '../../../development/screenshots/browser.mjs';
import { label } from '../../../development/screenshots/labels.mjs';
import { accessible } from './axe.mjs';
import { cardOf, changeEntry, close, details, dialog, form, group, press, row, send, unfold } from './cards.mjs';
import { walk } from './walk.mjs';

const RECORDER = 'Basement recorder';
const OURS = /^\/camera_lifecycle\//;
const DIALOG = 'hui-dialog-edit-card';

async function issues(page) {
  const { issues: all } = await command(page, { type: 'repairs/list_issues' });
  return all.filter(({ domain, ignored }) => domain === 'camera_lifecycle' && !ignored);
}

/** The dashboards that our strategy makes. */
async function strategies(page) {
  const found = [];
  for (const { url_path } of await command(page, { type: 'lovelace/dashboards/list' })) {
    const { strategy } = await command(page, { type: 'lovelace/config', url_path }).catch(() => ({}));
    if (strategy?.type === 'custom:camera-lifecycle') found.push(url_path);
  }
  return found;
}

async function resources(page) {
  return (await command(page, { type: 'lovelace/resources' })).filter(({ url }) => OURS.test(url));
}

await walk({
  'an-empty-dashboard': async (page) => {
    await make(page, 'my-cameras', sections([{ type: 'heading', heading: 'Cameras' }]));
    await page.goto('/my-cameras/0?edit=1');
    await see(page, await localized(page, 'ui.panel.lovelace.editor.edit_view.add_badge').catch(() => 'Add badge'));
  },
  'the-card-in-the-picker': async (page) => {
    const picker = page.locator('hui-card-picker');
    await press(page, page.locator('hui-grid-section .add').first(), page.getByText('By card', { exact: true }).first());
    await press(page, page.getByText('By card', { exact: true }).first(), picker);
    await picker.locator('input').first().fill(label('card_name'));
    const entryOfOurs = picker.locator('.card').filter({ has: page.locator(CARD) });
    await entryOfOurs.locator('.row').first().waitFor(); // a preview with this home's own cameras
    await press(page, entryOfOurs, page.locator(`${DIALOG} ha-form`));
  },
  'a-title-in-the-editor': async (page) => {
    await page.locator(`${DIALOG} ha-form input`).first().fill('Watchful eyes');
    await page.locator(`${DIALOG} ${CARD}`).getByText('Watchful eyes').waitFor();
    const save = page.locator(DIALOG).getByRole('button', { name: await localized(page, 'ui.common.save') });
    await save.click();
    await page.locator(DIALOG).waitFor({ state: 'hidden' });
    const saved = await until(async () => {
      const { views } = await command(page, { type: 'lovelace/config', url_path: 'my-cameras' });
      return views[0].sections[0].cards.find(({ type }) => type === `custom:${CARD}`);
    });
    assert.equal(saved.title, 'Watchful eyes');
  },
  'the-card-on-the-dashboard': async (page) => {
    await open(page, 'my-cameras');
    await row(page, RECORDER).waitFor();
    await accessible(page);
  },
  'what-is-known-of-a-camera': async (page) => {
    await details(page, RECORDER);
    const seen = await words(page);
    assert.match(seen, /HiLook/);
    assert.match(seen, /Hikvision/);
    assert.match(seen, /checked/);
    const links = await dialog(page).getByRole('link').evaluateAll((all) => all.map(({ href, rel }) => ({ href, rel })));
    assert.ok(links.length, 'by whose word');
    for (const { href, rel } of links) {
      assert.match(href, /^https?:/);
      assert.match(rel, /noopener/);
    }
    await accessible(page);
  },
  'remind-me-later': async (page) => {
    assert.equal((await issues(page)).length, 1);
    await form(page, 'dialog_remind');
    await accessible(page);
    await dialog(page).locator('form input[type=radio]').first().check();
    await send(page);
    await until(async () => !(await issues(page)).length);
  },
  'plan-a-date': async (page) => {
    await form(page, 'dialog_replace');
    await dialog(page).locator('form input[type=date]').fill('2027-06-15');
    await send(page);
    await see(page, /15 June 2027|June 15, 2027/);
    await close(page);
    await cardOf(page).getByText(/15 June|June 15/).first().waitFor(); // the card says so, too
  },
  'clear-the-date': async (page) => {
    await unfold(page);
    await details(page, RECORDER);
    await form(page, 'dialog_replace');
    await dialog(page).getByRole('button', { name: label('dialog_clear_date') }).click();
    await dialog(page).locator('form').waitFor({ state: 'detached' });
    await see(page, label('dialog_date_cleared'));
  },
  'accept-it': async (page) => {
    await form(page, 'dialog_accept');
    await send(page, { asks: true });
    await close(page);
    await unfold(page);
    await group(page, RECORDER).locator('.heading').getByText(label('group_accepted'), { exact: true }).waitFor();
  },
  'correct-another': async (page) => {
    await details(page, 'Garden');
    await form(page, 'dialog_correct');
    await dialog(page).getByLabel(label('dialog_vendor')).fill('Reolink');
    await dialog(page).getByLabel(label('dialog_model')).fill('RLC-810A');
    await send(page);
    await dialog(page).getByText('Reolink').first().waitFor();
  },
  'take-it-back': async (page) => {
    await press(page, dialog(page).getByRole('button', { name: label('dialog_undo') }), dialog(page).getByText(label('dialog_undone')));
    await close(page);
    assert.doesNotMatch(await row(page, 'Garden').innerText(), /Reolink/);
  },
  'a-dashboard-by-one-press': async (page) => {
    const button = page.getByRole('button', { name: label('dashboard_make') });
    await press(page, button, page.locator('hui-root').getByText(label('heading_areas')).first());
    assert.match(page.url(), /\/camera-lifecycle\b/);
    await row(page, 'Garden').first().waitFor();
    await accessible(page);
  },
  'each-of-its-views': async (page) => {
    const views = { cameras: 'Front door', dates: '', help: 'Garden', 'area-entrance': 'Front door' };
    for (const [path, name] of Object.entries(views)) {
      await open(page, 'camera-lifecycle', path);
      await unfold(page);
      if (name) await row(page, name).first().waitFor();
      await accessible(page);
    }
  },
  'the-new-dashboard-dialog': async (page) => {
    await page.goto('/config/lovelace/dashboards');
    const ours = page.getByText(label('dashboard_description'));
    await press(page, page.getByText('Add dashboard').first(), ours);
    await press(page, ours, page.getByRole('button', { name: 'Create', exact: true }));
    const before = await strategies(page);
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await until(async () => (await strategies(page)).length > before.length);
    const [made] = (await strategies(page)).filter((path) => !before.includes(path));
    await open(page, made);
    await row(page, 'Garden').first().waitFor();
  },
  'the-resource-that-was-deleted': async (page) => {
    const [ours, ...others] = await resources(page);
    assert.deepEqual(others, []);
    await command(page, { type: 'lovelace/resources/delete', resource_id: ours.id });
    await changeEntry(page, 'reload');
    assert.deepEqual(await resources(page), []);
  },
});
