// One owner's way through a notice: accepts the risk, sees it rest through a reload, takes the answer back.
import assert from 'node:assert/strict';
import { rest, see, show, visit, words } from '../../development/screenshots/browser.mjs';
import { shown, text } from '../../development/screenshots/texts.mjs';

const DOMAIN = 'camera_lifecycle';
const NOTICE = shown('common.issue_phased_out_title', { name: 'Hikvision' });
const OTHER = shown('common.issue_phased_out_title', { name: 'Dahua' });
const STEPS = 'issues.finding.fix_flow.step';
const { DEMO_URL: url, DEMO_USER: user, DEMO_PASSWORD: password } = process.env;
const { browser, page } = await visit({ url, user, password });

async function repairs() {
  await show(page, '/config/repairs', OTHER);
  return words(page);
}

async function press(name) {
  await page.getByRole('button', { name }).first().click();
  await rest(page);
}

try {
  assert.match(await repairs(), NOTICE);
  await page.getByText(NOTICE).first().click();
  const accept = text(`${STEPS}.init.menu_options.accept_risk`);
  await see(page, accept);
  await page.getByText(accept).first().click();
  await see(page, text(`${STEPS}.accept_risk.description`));
  await page.getByText(text('selector.cameras.options.all_cameras')).first().click();
  await press('Submit');
  await see(page, text('issues.finding.fix_flow.create_entry.accepted_risk'));
  assert.doesNotMatch(await repairs(), NOTICE, 'gone once it is answered');

  await page.evaluate(async (domain) => {
    const { hass } = document.querySelector('home-assistant');
    const [entry] = await hass.callWS({ type: 'config_entries/get', domain });
    await hass.callApi('POST', `config/config_entries/entry/${entry.entry_id}/reload`);
  }, DOMAIN);
  await rest(page);
  assert.doesNotMatch(await repairs(), NOTICE, 'a reload does not bring it back');

  await show(page, `/config/integrations/integration/${DOMAIN}`, 'Camera Lifecycle');
  await press('Configure');
  await page.getByText(text('options.step.init.menu_options.settings')).first().click();
  await rest(page);
  const answers = page.getByText(shown('common.answer_accepted_risk'));
  assert.ok(await answers.count(), 'what was answered is listed');
  for (const answer of await answers.all()) await answer.click();
  await press('Submit');
  assert.match(await repairs(), NOTICE, 'back once all answers are taken back');
} finally {
  await browser.close();
}
