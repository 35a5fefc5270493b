// Walks through Home Assistant as one person would: each step is named, pictured, and told when it is done.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import { visit, words } from '../../../development/screenshots/browser.mjs';

// What is never said to anybody, whatever the language.
const NEVER = /\b(banned|illegal|recalled|must be removed)\b/i;
// The address of a source holds others' words.
const ADDRESS = /https?:\/\/\S+/g;

/**
 * Take `steps` (functions of the page, by name) in their order; stop at the first that fails.
 * `unsaid`: gives for a step's name what this person must not read there either.
 */
export async function walk(steps, { unsaid = () => [] } = {}) {
  const { DEMO_URL: url, DEMO_USER: user, DEMO_PASSWORD: password, WALK_FOLDER: folder } = process.env;
  const { browser, page } = await visit({ url, user, password });
  await page.setViewportSize({ width: 1280, height: 1100 });
  await fs.mkdir(folder, { recursive: true });
  let number = 0;
  try {
    for (const [name, step] of Object.entries(steps)) {
      number += 1;
      const file = path.join(folder, `${String(number).padStart(2, '0')}-${name}`);
      try {
        await step(page);
        const seen = await words(page);
        await fs.writeFile(`${file}.txt`, `${seen}\n`);
        for (const line of seen.replaceAll(ADDRESS, '').split('\n')) {
          for (const pattern of [NEVER, ...unsaid(name)]) assert.doesNotMatch(line, pattern);
        }
      } finally {
        await page.screenshot({ path: `${file}.png`, fullPage: page.url() === 'about:blank' });
      }
      console.log(`done: ${name}`);
    }
  } finally {
    await browser.close();
  }
}
