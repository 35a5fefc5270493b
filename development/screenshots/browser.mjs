// A real browser that is logged in to the demo's Home Assistant.
import { chromium } from 'playwright-core';
import { quiet, watch } from './quiet.mjs';
import { LANGUAGE } from './texts.mjs';

const PATIENCE = 60_000;

/** Open Chromium and log in through Home Assistant's own form. */
export async function visit(person, looks) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  return { browser, page: await enter(browser, person, looks) };
}

/**
 * Log in as a person, as if on a device of their own. `looks`: how it shows things (dark, width and height, forced colours).
 * `state`: of a browser context in which they are logged in already; then the page is still empty.
 */
export async function enter(browser, { url, user, password, state }, { dark = false, width = 1280, height = 720, scale = 1, forcedColors = 'none' } = {}) {
  const context = await browser.newContext({
    baseURL: url,
    colorScheme: dark ? 'dark' : 'light',
    deviceScaleFactor: scale,
    forcedColors,
    locale: LANGUAGE,
    storageState: state,
    viewport: { width, height },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  watch(page);
  page.on('pageerror', (error) => console.error(`page: ${error}`));
  if (state) return page;
  await page.goto('/');
  await page.locator('input[name="username"]').fill(user);
  await page.locator('input[name="password"]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('home-assistant-main').waitFor({ state: 'attached' });
  return page;
}

/** Go to a page of the frontend and wait until `text` is seen there. */
export async function show(page, path, text) {
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  await see(page, text);
}

/** Wait until `text` is seen, and what moves has come to rest. */
export async function see(page, text) {
  await page.getByText(text).first().waitFor();
  await rest(page);
}

/** Wait until all that the page asked is answered, and nothing in it moves or changes. */
export async function rest(page) {
  await quiet(page, PATIENCE);
}

/** Wait until `check` gives something true, and return it; what it throws is thrown once time is up. */
export async function until(check) {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const isLast = performance.now() > end;
    try {
      const found = await check();
      if (found) return found;
    } catch (error) {
      if (isLast) throw error;
    }
    if (isLast) throw new Error(`It does not come: ${check}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Return one of the frontend's own texts, in the user's language. */
export async function localized(page, key) {
  const text = await page.evaluate((wanted) => document.querySelector('home-assistant').hass.localize(wanted), key);
  if (!text) throw new Error(`The frontend has no text ${key}`);
  return text;
}

/** Return the registry id of the device that people see as `name`. */
export async function deviceNamed(page, name) {
  return page.evaluate((wanted) => {
    const { devices } = document.querySelector('home-assistant').hass;
    return Object.values(devices).find((device) => (device.name_by_user ?? device.name) === wanted).id;
  }, name);
}

/** Return the text that a person sees, through the shadow roots: a line for each block, as one reads it. */
export async function words(page) {
  return page.evaluate(() => {
    const seen = [];
    let last = null;
    const around = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;
    const blockOf = (element) => {
      let block = element;
      while (around(block) && /^(inline|contents)$/.test(getComputedStyle(block).display)) block = around(block);
      return block;
    };
    const say = (text, block) => {
      if (block === last) seen.push(`${seen.pop()} ${text}`.replace(/ (?=[.,;:!?)])/g, ''));
      else seen.push(text);
      last = block;
    };
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = node.textContent.trim().replace(/\s+/g, ' ');
        if (text && node.parentElement?.checkVisibility()) say(text, blockOf(node.parentElement));
      } else if (node.tagName === 'BR') {
        last = null;
      } else if (node.tagName === 'SLOT') {
        node.assignedNodes().forEach(walk);
      } else if (!['STYLE', 'SCRIPT', 'TEMPLATE'].includes(node.tagName)) {
        (node.shadowRoot ?? node).childNodes.forEach(walk);
      }
    };
    walk(document.body);
    return seen.join('\n');
  });
}
