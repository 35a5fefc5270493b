// The card as others see it: small and dark screens, other rights and languages, many cameras, and a Home Assistant that restarts.
import assert from 'node:assert/strict';
import { BADGE, board, CARD, card, command, open, sections } from '../../../development/screenshots/boards.mjs';
import { measure } from '../../../development/bench/measure.mjs';
import { rest, until, words } from '../../../development/screenshots/browser.mjs';
import { label } from '../../../development/screenshots/labels.mjs';
import { accessible } from './axe.mjs';
import { cardOf, changeEntry, close, details, dialog, press, row, unfold } from './cards.mjs';
import { changesDuring } from './changes.mjs';
import { many } from './many.mjs';
import { person, speak } from './people.mjs';
import { fits, mirrored } from './screens.mjs';
import { walk } from './walk.mjs';

const BOARD = 'the-cameras';
const AT_RISK = 'Side gate';
const MANY = 500;
const OTHERS = 100;
const TILE = { ...card({ tile: true }), grid_options: { columns: 6, rows: 1 } };

/** Show the board, and one camera's details; axe must find no fault in either. */
async function both(page, look = fits) {
  await open(page, BOARD);
  await unfold(page);
  await look(page, cardOf(page));
  await accessible(page);
  await details(page, AT_RISK);
  await fits(page, dialog(page));
  await accessible(page);
  return page;
}

/** Return a device by the name that its integration gave it. */
async function device(page, named) {
  const all = await command(page, { type: 'config/device_registry/list' });
  return all.find(({ name }) => name === named);
}

await walk({
  'card-badge-and-tile': async (page) => {
    await board(page, BOARD, sections([card(), TILE], [{ type: `custom:${BADGE}` }]));
    await row(page, AT_RISK).waitFor();
    await page.locator(BADGE).first().waitFor();
    await accessible(page);
  },
  'phone': async (page, other) => both(await other(null, { width: 390, height: 844 })),
  'narrow-phone': async (page, other) => both(await other(null, { width: 320, height: 640 })),
  'dark': async (page, other) => both(await other(null, { dark: true, width: 1024, height: 1100 })),
  'forced-colours': async (page, other) => {
    const theirs = await other(null, { forcedColors: 'active', width: 390, height: 844 });
    await open(theirs, BOARD);
    const pieces = await cardOf(theirs).locator('.bar i').evaluateAll((all) => all.map((each) => {
      const { borderTopStyle, backgroundColor, backgroundImage } = getComputedStyle(each);
      return `${borderTopStyle} ${backgroundColor} ${backgroundImage}`;
    }));
    assert.ok(new Set(pieces).size > 1, `its pieces look alike: ${pieces[0]}`);
    return theirs;
  },
  'somebody-without-rights': async (page, other) => {
    const theirs = await other(await person(page, 'Robin'), { width: 390, height: 844 });
    await open(theirs, BOARD);
    assert.equal(await row(theirs, AT_RISK).locator('button.button').count(), 0, 'a step is for administrators');
    assert.equal(await theirs.getByRole('button', { name: label('dashboard_make') }).count(), 0);
    await details(theirs, AT_RISK);
    await dialog(theirs).getByText(label('dialog_ask_who_runs')).waitFor();
    assert.equal(await dialog(theirs).locator('.action').count(), 0);
    assert.doesNotMatch(await words(theirs), /192\.0\.2\./);
    return theirs;
  },
  'a-guest-of-the-garden': async (page, other) => {
    const theirs = await other(await person(page, 'Sam', 'guests'));
    await open(theirs, BOARD);
    await unfold(theirs);
    await row(theirs, AT_RISK).waitFor();
    assert.equal(await row(theirs, 'Driveway camera').count(), 0);
    return theirs;
  },
  'german': async (page, other) => {
    const theirs = await other(await person(page, 'Toni'), { width: 390, height: 844 });
    await speak(theirs, 'de');
    await open(theirs, BOARD);
    await unfold(theirs);
    await fits(theirs, cardOf(theirs));
    await details(theirs, AT_RISK, label('dialog_what', {}, 'de'));
    await fits(theirs, dialog(theirs));
    assert.match(await words(theirs), /Firmware/);
    assert.doesNotMatch(await words(theirs), /\b(the installed|support ends|act now)\b/i);
    return theirs;
  },
  'hebrew': async (page, other) => {
    const theirs = await other(await person(page, 'Noa'), { width: 390, height: 844 });
    await speak(theirs, 'he');
    await open(theirs, BOARD);
    await mirrored(theirs, cardOf(theirs));
    assert.equal(await theirs.locator(BADGE).locator('.words bdi').count(), 1, 'its number stays before its words');
    await fits(theirs, cardOf(theirs));
    return theirs;
  },
  'many-cameras': async (page, other) => {
    const theirs = await other(null, { width: 1024, height: 900 });
    const fleet = await many(theirs, MANY);
    await open(theirs, BOARD);
    const [first] = fleet.rows();
    const all = label('all_cameras_other', { count: MANY });
    await press(theirs, cardOf(theirs).getByRole('button', { name: all }), row(theirs, first.name));
    const rows = cardOf(theirs).locator('.row');
    assert.equal(await rows.count(), MANY);
    const contained = await rows.last().evaluate((each) => getComputedStyle(each).contentVisibility);
    assert.equal(contained, 'auto', 'what is out of sight is not painted');

    const seen = await changesDuring(cardOf(theirs), async () => {
      fleet.change(3, { name: 'Renamed' });
      await row(theirs, 'Renamed').waitFor();
    });
    assert.ok(seen.changes > 0);
    assert.deepEqual(seen.texts.filter((text) => !text.includes('Renamed')), [], 'only that row is touched');

    const untouched = await changesDuring(cardOf(theirs), async () => {
      await theirs.evaluate(async (count) => {
        const { hass } = document.querySelector('home-assistant');
        for (let number = 0; number < count; number += 1) {
          await hass.callApi('POST', `states/sensor.others_${number % 5}`, { state: `${number}` });
        }
      }, OTHERS);
      await theirs.waitForFunction((last) => document.querySelector('home-assistant').hass.states['sensor.others_4']?.state === last, `${OTHERS - 1}`);
    });
    assert.equal(untouched.changes, 0, 'states of others are not ours');

    for (const which of [CARD, 'entities']) {
      const cost = await theirs.evaluate(measure, which);
      assert.ok(cost.rows > 0 && cost.paint > 0 && cost.list > 0 && cost.frame > 0, 'what scripts/bench measures');
    }
    return theirs;
  },
  'found-among-many': async (page, other) => {
    const theirs = await other(null, { width: 390, height: 844 });
    const fleet = await many(theirs, MANY);
    await open(theirs, BOARD);
    const { name } = fleet.rows()[MANY - 1];
    await cardOf(theirs).getByRole('searchbox').fill(name);
    await row(theirs, name).waitFor();
    assert.equal(await cardOf(theirs).locator('.row').count(), 1);
    return theirs;
  },
  'the-browser-goes-offline': async (page, other) => {
    await open(page, BOARD);
    await row(page, AT_RISK).waitFor();
    await page.context().setOffline(true);
    await page.evaluate(() => document.querySelector('home-assistant').hass.connection.socket.close());
    await cardOf(page).getByText(label('starting')).waitFor();
    assert.equal(await row(page, AT_RISK).count(), 0, 'what was known is not shown as new');
    const theirs = await other();
    await open(theirs, BOARD);
    const rename = (name) => device(theirs, AT_RISK)
      .then(({ id }) => command(theirs, { type: 'config/device_registry/update', device_id: id, name_by_user: name }));
    await rename('Far gate');
    await page.context().setOffline(false);
    await row(page, 'Far gate').waitFor(); // what happened meanwhile is there
    await rename(null);
    await row(page, AT_RISK).waitFor(); // and it is live
  },
  'the-entry-is-loaded-anew': async (page) => {
    await open(page, BOARD);
    await row(page, AT_RISK).waitFor();
    await changeEntry(page, 'reload');
    await row(page, AT_RISK).waitFor();
  },
  'the-entry-is-disabled': async (page) => {
    await changeEntry(page, 'disable');
    await cardOf(page).getByText(label('starting')).waitFor();
    assert.equal(await row(page, AT_RISK).count(), 0, 'what was known is not shown as new');
    await changeEntry(page, 'enable');
    await row(page, AT_RISK).waitFor();
  },
  'a-restart': async (page) => {
    await page.evaluate(() => document.querySelector('home-assistant').hass.callService('homeassistant', 'restart').catch(() => undefined));
    await cardOf(page).getByText(label('starting')).waitFor();
    assert.equal(await row(page, AT_RISK).count(), 0);
    await row(page, AT_RISK).waitFor();
    await until(async () => (await command(page, { type: 'config_entries/get', domain: 'camera_lifecycle' }))[0].state === 'loaded');
    const ours = await device(page, AT_RISK);
    await command(page, { type: 'config/device_registry/update', device_id: ours.id, name_by_user: 'Gate' });
    await row(page, 'Gate').waitFor(); // it is live
    await rest(page);
  },
});
