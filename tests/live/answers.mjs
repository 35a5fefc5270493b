// One owner's way through a notice: accepts the risk, sees it rest through a reload, takes the answer back.
import assert from 'node:assert/strict';
import { rest, see, show, visit, words } from '../../development/screenshots/browser.mjs';

const DOMAIN = 'camera_lifecycle';
const NOTICE = 'Hikvision is being phased out';
const { DEMO_URL: url, DEMO_USER: user, DEMO_PASSWORD: password } = process.env;
const { browser, page } = await visit({ url, user, password });

async function repairs() {
  await show(page, '/config/repairs', 'Dahua is being phased out');
  return words(page);
}

async function press(name) {
  await page.getByRole('button', { name }).first().click();
  await rest(page);
}

try {
  assert.match(await repairs(), new RegExp(NOTICE));
  await page.getByText(NOTICE).first().click();
  await see(page, 'Accept this risk');
  await page.getByText('Accept this risk').first().click();
  await see(page, 'This issue reappears only if');
  await press('Submit');
  await see(page, 'Saved');
  assert.doesNotMatch(await repairs(), new RegExp(NOTICE), 'gone once it is answered');

  await page.evaluate(async (domain) => {
    const { hass } = document.querySelector('home-assistant');
    const [entry] = await hass.callWS({ type: 'config_entries/get', domain });
    await hass.callApi('POST', `config/config_entries/entry/${entry.entry_id}/reload`);
  }, DOMAIN);
  await rest(page);
  assert.doesNotMatch(await repairs(), new RegExp(NOTICE), 'a reload does not bring it back');

  await show(page, `/config/integrations/integration/${DOMAIN}`, 'Camera Lifecycle');
  await press('Configure');
  const answers = page.getByText(/risk accepted on/);
  assert.ok(await answers.count(), 'what was answered is listed');
  for (const answer of await answers.all()) await answer.click();
  await press('Submit');
  assert.match(await repairs(), new RegExp(NOTICE), 'back once all answers are taken back');
} finally {
  await browser.close();
}
