#!/usr/bin/env node
// take.mjs FOLDER [NAME ...]: takes these pictures of pages.mjs (the README's if none is named) of the Home Assistant that DEMO_URL,
// DEMO_USER and DEMO_PASSWORD name, as FOLDER/NAME.png; beside each, with WORDS=1, the text that a person sees as NAME.txt.
import fs from 'node:fs/promises';
import path from 'node:path';
import { enter, visit, words } from './browser.mjs';
import { HEIGHTS, OTHERS, README } from './pages.mjs';

const WIDTH = 1280;
const HEIGHT = 900;

const [folder, ...named] = process.argv.slice(2);
const { DEMO_URL: url, DEMO_USER: user, DEMO_PASSWORD: password, WORDS, DARK } = process.env;
const pages = { ...README, ...OTHERS };
const { browser, page } = await visit({ url, user, password }, { dark: Boolean(DARK) });
// A picture may be of another screen than this one.
const other = (person, looks) => enter(browser, { url, user, password, ...person }, looks);
await fs.mkdir(folder, { recursive: true });
try {
  for (const name of named.length ? named : Object.keys(README)) {
    await page.setViewportSize({ width: WIDTH, height: HEIGHTS[name] ?? HEIGHT });
    let seen = page;
    try {
      seen = (await pages[name](page, other)) ?? page;
    } catch (error) {
      seen = browser.contexts().at(-1).pages().at(-1);
      await seen.screenshot({ path: path.join(folder, `${name}.failed.png`) });
      throw error;
    }
    await seen.screenshot({ path: path.join(folder, `${name}.png`) });
    if (WORDS) await fs.writeFile(path.join(folder, `${name}.txt`), `${await words('page' in seen ? seen.page() : seen)}\n`);
    console.log(`${name}.png`);
    for (const context of browser.contexts()) if (context !== page.context()) await context.close();
  }
} finally {
  await browser.close();
}
