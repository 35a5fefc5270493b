// Takes pictures of the card without Home Assistant: node frontend/tests/look/look.mjs FOLDER [NAME...]
// Prints what axe says of each, and how long 500 cameras take from the data to the second frame.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const SHOTS = [
  { name: 'phone', width: 390 },
  { name: 'phone_dark', width: 390, query: 'dark' },
  { name: 'tablet_dark', width: 1024, query: 'dark' },
  { name: 'tablet', width: 1024 },
  { name: 'column', width: 500 },
  { name: 'german', width: 320, query: 'home=german&language=de' },
  { name: 'rtl', width: 390, query: 'dir=rtl' },
  { name: 'rtl_wide', width: 800, query: 'dir=rtl' },
  { name: 'forced', width: 390, forcedColors: 'active' },
  { name: 'contrast', width: 390, contrast: 'more' },
  { name: 'fine', width: 390, query: 'home=fine' },
  { name: 'quiet', width: 390, query: 'home=quiet' },
  { name: 'quiet_wide', width: 1024, query: 'home=quiet' },
  { name: 'none', width: 390, query: 'home=none' },
  { name: 'guest', width: 390, query: 'home=guest' },
  { name: 'hostile', width: 390, query: 'home=hostile' },
  { name: 'fleet', width: 390, query: 'home=fleet' },
  { name: 'fleet_wide', width: 1280, query: 'home=fleet' },
  { name: 'fleet_all', width: 1280, query: 'home=fleet', act: all },
  { name: 'chip', width: 1024, act: (page) => page.locator('.chip').nth(2).click() },
  { name: 'open', width: 390, act: unfold },
  { name: 'headline', width: 1280, query: 'part=headline' },
  { name: 'cameras', width: 500, query: 'part=cameras&groups=act_now,plan&title=Needs attention' },
  { name: 'help', width: 900, query: 'part=help&title=Help us know' },
  { name: 'wall', width: 3840, height: 2160 },
  { name: 'tile', width: 200, query: 'tile' },
  { name: 'sheet', width: 390, height: 844, query: 'tile', act: (page) => page.locator('.tile').click() },
  { name: 'starting', width: 390, isSilent: true },
  { name: 'focus', width: 390, act: (page) => page.keyboard.press('Tab') },
];

function all(page) {
  return page.locator('footer .link').first().click();
}

async function unfold(page) {
  while (await page.locator('.fold[aria-expanded=false]').count()) {
    await page.locator('.fold[aria-expanded=false]').first().click();
  }
}

const [folder, ...names] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
mkdirSync(folder, { recursive: true });
const root = fileURLToPath(new URL('../..', import.meta.url));
const server = await createServer({ configFile: false, root, logLevel: 'error', cacheDir: `${folder}/.vite`, server: { port: 0 } });
await server.listen();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });

for (const shot of SHOTS.filter(({ name }) => !names.length || names.includes(name))) {
  const { width, height = 800, query = '', act, isSilent, ...media } = shot;
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: width > 2000 ? 0.5 : 1.5 });
  page.on('console', (said) => { if (said.type() === 'error') console.log(shot.name, said.text()); });
  page.on('pageerror', (error) => { console.log(shot.name, String(error)); });
  await page.emulateMedia({ forcedColors: media.forcedColors, contrast: media.contrast });
  await page.goto(new URL(`tests/look/index.html?${query}`, server.resolvedUrls.local[0]).href);
  await page.waitForFunction(() => 'answer' in window);
  let took = 0;
  if (isSilent) await page.waitForTimeout(1200);
  else took = await page.evaluate(() => window.answer());
  if (act) await act(page);
  await page.waitForTimeout(250);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.addScriptTag({ content: axe });
  const { violations } = await page.evaluate(() => window.axe.run('main'));
  const faults = violations.map(({ id, impact, nodes }) => `${impact} ${id} ${nodes[0].target.join(' ')} ${nodes[0].any[0]?.message ?? ''}`);
  console.log(shot.name, `${Math.round(took)} ms`, wide > 0 ? `OVERFLOWS by ${wide}` : '', await page.evaluate(() => window.harmed ?? ''), faults.join('\n  '));
  if (shot.height === undefined) {
    await page.setViewportSize({ width, height: Math.min(3000, await page.evaluate(() => document.documentElement.scrollHeight)) });
    await page.waitForTimeout(100);
  }
  await page.screenshot({ path: `${folder}/${shot.name}.png` });
  await page.close();
}
await browser.close();
await server.close();
