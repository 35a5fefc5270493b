// A company in the United States that holds a federal contract: a rule names the makers of three of its five cameras.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { choose, DOMAIN, menu, notice, pick, press, SELECT, SUBMIT } from '../../../development/screenshots/acts.mjs';
import { deviceNamed, rest, see, show, words } from '../../../development/screenshots/browser.mjs';
import { device, report } from '../../../development/screenshots/pages.mjs';
import { shown, text } from '../../../development/screenshots/texts.mjs';
import { walk } from './walk.mjs';

const { en: PERMISSION } = JSON.parse(await fs.readFile(new URL('../../text/permission.json', import.meta.url), 'utf8'));
const ACCEPT = text('issues.finding.fix_flow.step.init.menu_options.accept_risk');
// What nobody says where a rule binds the site: that a camera may be used, and that this can be accepted.
const UNSAID = [new RegExp(PERMISSION.join('|'), 'i'), new RegExp(ACCEPT)];
const AS_A_HOME = ['none-of-these', 'a-camera-of-a-home', 'repairs-of-a-home'];

const AT_RISK = 'entity.binary_sensor.at_risk.name';
const DUTY = 'issues.finding.fix_flow.step.init.menu_options';
const PHASED_OUT = 'issues.finding.fix_flow.step.init.menu_options';
const RULE_A = 'NDAA Section 889(a)(1)(A)';
const RULE_B = 'NDAA Section 889(a)(1)(B)';
let known;

/** Assert that a person reads each of `lines`, alone on its line or within it. */
async function reads(page, ...lines) {
  const seen = await words(page);
  for (const line of lines) assert.ok(seen.includes(line), `${line} isn't in:\n${seen}`);
  return seen;
}

/** Assert that an entity of a device page, or a count, has this state. */
async function tells(page, key, state) {
  assert.match(await words(page), new RegExp(`^${text(key)}\\n${state}$`, 'm'));
}

async function duty(page, rule) {
  await notice(page, shown('common.issue_duty_title', { name: rule }));
}

async function finish(page) {
  await page.getByRole('button', { name: /finish$/i }).filter({ visible: true }).first().click();
  await rest(page);
}

async function checkBeforeBuying(page, brand, model) {
  await menu(page);
  await choose(page, text('options.step.init.menu_options.before_you_buy'));
  await pick(page, page.locator(SELECT).first(), brand);
  await page.getByRole('textbox', { name: text('options.step.before_you_buy.data.model') }).fill(model);
  await press(page, SUBMIT);
  await see(page, text('options.step.known_before.title'));
}

async function usedBy(page, site) {
  await menu(page);
  await choose(page, text('options.step.init.menu_options.location'));
  await press(page, SUBMIT);
  await choose(page, text(site));
}

/** Return since when a sensor of a camera has its state: a reload would begin anew. */
async function makerKnownSince(page) {
  return page.evaluate((id) => {
    const { entities, states } = document.querySelector('home-assistant').hass;
    const maker = Object.values(entities).find((each) => each.device_id === id && each.translation_key === 'maker');
    return states[maker.entity_id].last_changed;
  }, await deviceNamed(page, 'Loading dock'));
}

await walk({
  'start-set-up': async (page) => {
    await page.goto(`/_my_redirect/config_flow_start?domain=${DOMAIN}`);
    await rest(page);
    await page.getByRole('button', { name: /^(ok|yes|confirm|submit)$/i }).first().click();
    await see(page, text('config.step.user.data.country'));
  },
  'who-uses-the-cameras': async (page) => {
    await press(page, SUBMIT);
    await see(page, text('config.step.place.title'));
    await choose(page, text('selector.site_us.options.contractor'));
  },
  'what-was-found': async (page) => {
    await press(page, SUBMIT);
    await see(page, text('config.step.asking.title'));
    await reads(page, '5 cameras were found', '1 whose brand isn\'t known yet');
  },
  'set-up-is-done': async (page) => {
    await press(page, SUBMIT);
    await finish(page);
  },
  'a-named-camera': async (page) => {
    await device(page, 'Loading dock', AT_RISK);
    await tells(page, 'entity.sensor.duty.name', text('entity.sensor.duty.state.named'));
    await reads(page, text('common.duty_is_named').replace('{maker}', 'Hikvision'));
  },
  'a-camera-that-is-not-named': async (page) => {
    await device(page, 'Entrance', AT_RISK);
    await tells(page, 'entity.sensor.duty.name', text('entity.sensor.duty.state.not_named'));
    await tells(page, 'entity.sensor.support_status.name', text('entity.sensor.support_status.state.maintained'));
  },
  'a-device-without-a-name': async (page) => {
    await device(page, 'Parking lot', AT_RISK);
    await tells(page, 'entity.sensor.duty.name', text('entity.sensor.duty.state.cannot_tell'));
    await tells(page, 'entity.sensor.maker.name', 'Unknown');
  },
  'all-repairs': async (page) => {
    await show(page, '/config/repairs', shown('common.issue_duty_title', { name: RULE_A }));
    await reads(page, '4 repairs', `${RULE_A} (3 cameras)`, `${RULE_B} (3 cameras)`);
  },
  'a-duty': async (page) => {
    await duty(page, RULE_B);
    const seen = await reads(
      page,
      'By when: within 1 business day after it is identified or reported to you. Of whom: government contractors.',
      'Clause: FAR 52.204-25(d)(1), (d)(2)(i).',
      'By when: within 10 business days after the first report.',
      'Clause: FAR 52.204-25(d)(2)(ii).',
      'Source: FAR 52.204-25 (checked 30 November 2026)',
      'Office recorder, HiLook DVR-104G-K1, made by Hikvision',
    );
    assert.doesNotMatch(seen, new RegExp(text(`${PHASED_OUT}.isolated`)));
    assert.doesNotMatch(seen, /Entrance|Parking lot/);
  },
  'what-to-do-about-a-duty': async (page) => {
    await choose(page, text(`${DUTY}.what_to_do`));
    await reads(page, 'Ask your contracting officer', 'doesn\'t end the duty');
  },
  'another-duty': async (page) => {
    await duty(page, RULE_A);
    await reads(page, 'By when: at all times.', 'Clause: FAR 52.204-25(b)(1).', 'Clause: FAR 52.204-25(e).', 'no date is given');
  },
  'phased-out': async (page) => {
    await notice(page, shown('common.issue_phased_out_title', { name: 'Hikvision' }));
    await reads(page, text(`${PHASED_OUT}.plan_replacement`), 'Check the source and ask your compliance contact.');
  },
  'what-to-do-about-phased-out': async (page) => {
    await choose(page, text(`${PHASED_OUT}.what_to_do`));
    await reads(page, 'hold a government contract');
  },
  'buy-a-named-one': async (page) => {
    await checkBeforeBuying(page, 'Hikvision', 'DS-2CD2143G2-I');
    await reads(page, 'A rule for this type of site names Hikvision.', 'CVE-2021-36260');
  },
  'buy-another': async (page) => {
    await checkBeforeBuying(page, 'Reolink', 'RLC-810A');
    await reads(page, 'This camera was made by Reolink, which the rules for this type of site don\'t name.');
  },
  'counts-of-cameras': async (page) => {
    await device(page, 'Camera Lifecycle', 'entity.sensor.cameras_with_duty.name');
    await tells(page, 'entity.sensor.cameras.name', '5');
    await tells(page, 'entity.sensor.cameras_with_duty.name', '3');
  },
  'plan-the-replacement': async (page) => {
    await duty(page, RULE_B);
    await choose(page, text(`${DUTY}.plan_replacement`));
    await choose(page, text('selector.cameras.options.all_cameras'));
    await reads(page, text('common.notice_plan_duty'));
  },
  'the-plan-is-kept': async (page) => {
    await press(page, SUBMIT);
    await reads(page, 'This issue is hidden through');
    await finish(page);
  },
  'named-despite-the-plan': async (page) => {
    await device(page, 'Loading dock', AT_RISK);
    await tells(page, 'entity.sensor.duty.name', text('entity.sensor.duty.state.named'));
  },
  'to-do': async (page) => {
    await show(page, '/todo', 'Replace Loading dock, Office recorder and Side door');
  },
  'the-calendar': async (page) => {
    await show(page, '/calendar', /Lifecycle dates/);
    for (let month = 0; month < 12; month += 1) await page.locator('ha-full-calendar ha-icon-button-next').first().click();
    await rest(page);
    const today = new Date(); // the plan was made today, over twelve months
    const inAYear = new Date(today.getFullYear() + 1, today.getMonth(), 1);
    const month = inAYear.toLocaleDateString('en', { month: 'long', year: 'numeric' });
    await reads(page, month, 'Planned: Replace Loading dock');
  },
  'the-inventory': async (page) => {
    await show(page, '/config/repairs', 'Camera Lifecycle');
    await report(page);
    await reads(page, 'type of site: government contractor', text('common.report_total_duty_cannot_tell'), 'Clause: FAR 52.204-25(d)(1)');
  },
  'the-proof': async (page) => {
    await show(page, '/config/repairs', 'Camera Lifecycle');
    await report(page, 'proof');
    await reads(page, 'Facts (version and date)', 'Evidence', '0420231204CCWRAX524', 'Clause: FAR 52.204-25(b)(1)');
  },
  'none-of-these': async (page) => {
    await show(page, '/config/repairs', 'Camera Lifecycle');
    known = await makerKnownSince(page);
    await usedBy(page, 'selector.site_us.options.home');
    await press(page, SUBMIT);
    await finish(page);
  },
  'a-camera-of-a-home': async (page) => {
    await device(page, 'Loading dock', AT_RISK);
    assert.doesNotMatch(await words(page), new RegExp(text('entity.sensor.duty.name')));
    assert.equal(await makerKnownSince(page), known, 'it was loaded anew');
  },
  'repairs-of-a-home': async (page) => {
    await notice(page, shown('common.issue_phased_out_title', { name: 'Hikvision' }));
    const seen = await reads(page, ACCEPT);
    assert.doesNotMatch(seen, /Duty/);
    for (const pattern of UNSAID) assert.match(seen, pattern, 'what a contractor must not read is not found at all');
  },
  'a-contractor-again': async (page) => {
    await usedBy(page, 'selector.site_us.options.contractor');
    await press(page, SUBMIT);
    await finish(page);
    await device(page, 'Loading dock', AT_RISK);
    await tells(page, 'entity.sensor.duty.name', text('entity.sensor.duty.state.named'));
    assert.equal(await makerKnownSince(page), known, 'it was loaded anew');
  },
  'duties-are-back': async (page) => {
    await show(page, '/config/repairs', shown('common.issue_duty_title', { name: RULE_A }));
  },
}, { unsaid: (step) => (AS_A_HOME.includes(step) ? [] : UNSAID) });
