// Walks through Home Assistant as one person would: each step is named, pictured, and told when it is done.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import { visit, words } from '../../../development/screenshots/browser.mjs';

// What is never said to anybody, whatever the language.
const NEVER = /\b(banned|illegal|recalled|must be removed)\b/i;

/** Take `steps` (functions of the page, by name) in their order; stop at the first that fails. */
export async function walk(steps) {
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
        assert.doesNotMatch(seen, NEVER);
      } finally {
        await page.screenshot({ path: `${file}.png` });
      }
      console.log(`done: ${name}`);
    }
  } finally {
    await browser.close();
  }
}
