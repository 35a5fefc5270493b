// Walks through Home Assistant as one person would: each step is named, pictured, and told when it is done.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import { enter, visit, words } from '../../../development/screenshots/browser.mjs';
import { heard } from './console.mjs';

// What is never said to anybody, whatever the language.
const NEVER = /\b(banned|illegal|recalled|must be removed)\b/i;
// The address of a source holds others' words.
const ADDRESS = /https?:\/\/\S+/g;

/**
 * Take `steps` (functions of the page, by name) in their order; stop at the first that fails.
 * A step can look at something as somebody else, or on another device, with `other(person, looks)`, which gives a page of
 * theirs; where it returns a page, that one is pictured and read. The page is closed after it.
 * `unsaid`: gives for a step's name what this person must not read there either.
 */
export async function walk(steps, { unsaid = () => [] } = {}) {
  const { DEMO_URL: url, DEMO_USER: user, DEMO_PASSWORD: password, WALK_FOLDER: folder } = process.env;
  const { browser, page } = await visit({ url, user, password });
  const faults = [heard(page)];
  await page.setViewportSize({ width: 1280, height: 1100 });
  const other = async (person, looks) => {
    const who = person ?? { user, password, state: await page.context().storageState() };
    const theirs = await enter(browser, { url, ...who }, looks);
    faults.push(heard(theirs));
    return theirs;
  };
  await fs.mkdir(folder, { recursive: true });
  let number = 0;
  try {
    for (const [name, step] of Object.entries(steps)) {
      number += 1;
      const file = path.join(folder, `${String(number).padStart(2, '0')}-${name}`);
      let shown = page;
      try {
        shown = (await step(page, other)) ?? page;
        assert.deepEqual(faults.flat(), []);
        const seen = await words(shown);
        await fs.writeFile(`${file}.txt`, `${seen}\n`);
        for (const line of seen.replaceAll(ADDRESS, '').split('\n')) {
          for (const pattern of [NEVER, ...unsaid(name)]) assert.doesNotMatch(line, pattern);
        }
      } finally {
        const latest = browser.contexts().at(-1).pages().at(-1); // where a step failed, it may be there
        const seen = shown === page ? latest : shown;
        await seen.screenshot({ path: `${file}.png`, fullPage: seen.url() === 'about:blank' });
        for (const context of browser.contexts()) if (context !== page.context()) await context.close();
      }
      console.log(`done: ${name}`);
    }
  } finally {
    await browser.close();
  }
}
