// An owner gets the report from the options: prints the page, saves a file, and finds an old link in words.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import { menu, press, SUBMIT } from '../../development/screenshots/acts.mjs';
import { rest, see, visit } from '../../development/screenshots/browser.mjs';
import { text } from '../../development/screenshots/texts.mjs';

const STEP = 'options.step';
const { DEMO_URL: url, DEMO_USER: user, DEMO_PASSWORD: password, REPORT_FOLDER: folder } = process.env;
const { browser, page } = await visit({ url, user, password });
await page.setViewportSize({ width: 1280, height: 900 });
await fs.mkdir(folder, { recursive: true });

const picture = (name) => path.join(folder, name);

/** Wait for the link, and return it. */
async function link(key) {
  await see(page, text(`common.${key}`));
  return page.getByText(text(`common.${key}`), { exact: true }).last();
}

/** Choose the report in the options' menu. */
async function begin() {
  await menu(page);
  await page.getByText(text(`${STEP}.init.menu_options.get_report`), { exact: true }).first().click();
  await see(page, text(`${STEP}.get_report.description`));
}

/** Print the page behind a link on each sheet, and look whether a phone would scroll sideways. */
async function print(address, sheets) {
  const paper = await page.context().newPage();
  await paper.setContent(await (await page.request.get(address)).text());
  for (const [name, sheet] of Object.entries(sheets)) await paper.pdf({ path: picture(`${name}.pdf`), ...sheet });
  await paper.setViewportSize({ width: 390, height: 844 });
  const wide = await paper.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, `a phone does not scroll sideways: ${wide}`);
  await paper.close();
}

try {
  await begin();
  await page.screenshot({ path: picture('form.png') });
  await press(page, SUBMIT);
  const open = await link('report_open');
  await page.screenshot({ path: picture('ready.png') });
  const [tab] = await Promise.all([page.context().waitForEvent('page'), open.click()]);
  await tab.waitForLoadState();
  assert.match(tab.url(), /\/api\/camera_lifecycle\/report\?/);
  const title = await tab.locator('h1').innerText();
  assert.ok(title.includes('Demo home'), title);
  await tab.screenshot({ path: picture('page.png') });
  await tab.setViewportSize({ width: 390, height: 844 });
  await tab.screenshot({ path: picture('phone.png') });
  const address = tab.url();
  // what a phone does with a tab of yesterday
  await tab.goto(`${address}a`);
  await tab.getByText(text('common.report_refused_unauthorized')).waitFor();
  await tab.screenshot({ path: picture('old_link.png') });
  await tab.close();
  await print(address, { A4: { format: 'A4', preferCSSPageSize: true }, Letter: { format: 'Letter' } });

  await page.getByText(text(`${STEP}.report_ready.menu_options.get_report`), { exact: true }).first().click();
  await see(page, text(`${STEP}.get_report.description`));
  await page.getByText(text('selector.report_format.options.csv'), { exact: true }).first().click();
  await press(page, SUBMIT);
  const save = await link('report_download');
  // the tab that the link opens is gone as soon as it proves to be a file: either one tells of it
  const downloaded = new Promise((done, fail) => {
    page.once('download', done);
    page.context().once('page', (opened) => opened.once('download', done));
    setTimeout(() => fail(new Error('nothing was downloaded')), 60_000).unref();
  });
  await save.click();
  const download = await downloaded;
  assert.match(download.suggestedFilename(), /^cameras-inventory-\d{4}-\d\d-\d\d\.csv$/);
  await download.saveAs(picture('cameras.csv'));

  await rest(page);
  await begin();
  await page.getByText(text('selector.report_edition.options.client'), { exact: true }).first().click();
  await press(page, SUBMIT);
  await see(page, text(`${STEP}.report_cover.description`));
  await page.screenshot({ path: picture('cover.png') });
  await press(page, SUBMIT);
  const client = await link('report_open');
  const [second] = await Promise.all([page.context().waitForEvent('page'), client.click()]);
  await second.waitForLoadState();
  await second.locator('h1').first().waitFor();
  await print(second.url(), { client: { preferCSSPageSize: true } });
  console.log('done: report');
} finally {
  await page.screenshot({ path: picture('last.png') });
  await browser.close();
}
