#!/usr/bin/env node
// take.mjs FOLDER [NAME ...]: takes these pictures of pages.mjs (the README's if none is named) of the Home Assistant that DEMO_URL,
// DEMO_USER and DEMO_PASSWORD name, as FOLDER/NAME.png; beside each, with WORDS=1, the text that a person sees as NAME.txt.
import fs from 'node:fs/promises';
import path from 'node:path';
import { visit, words } from './browser.mjs';
import { HEIGHTS, OTHERS, README } from './pages.mjs';

const WIDTH = 1280;
const HEIGHT = 900;

const [folder, ...named] = process.argv.slice(2);
const { DEMO_URL: url, DEMO_USER: user, DEMO_PASSWORD: password, WORDS, DARK } = process.env;
const pages = { ...README, ...OTHERS };
const { browser, page } = await visit({ url, user, password }, { dark: Boolean(DARK) });
await fs.mkdir(folder, { recursive: true });
try {
  for (const name of named.length ? named : Object.keys(README)) {
    await page.setViewportSize({ width: WIDTH, height: HEIGHTS[name] ?? HEIGHT });
    try {
      await pages[name](page);
    } catch (error) {
      await page.screenshot({ path: path.join(folder, `${name}.failed.png`) });
      throw error;
    }
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    if (WORDS) await fs.writeFile(path.join(folder, `${name}.txt`), `${await words(page)}\n`);
    console.log(`${name}.png`);
  }
} finally {
  await browser.close();
}
