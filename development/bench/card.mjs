#!/usr/bin/env node
// Measures the card in the Home Assistant that DEMO_URL, DEMO_USER and DEMO_PASSWORD name, beside Home Assistant's own
// entities card with as many rows: ms until what they show is painted, and the longest frame while it is scrolled. Prints JSON.
import { board, CARD, card, sections } from '../screenshots/boards.mjs';
import { rest, visit } from '../screenshots/browser.mjs';
import { measure } from './measure.mjs';

const ROUNDS = 5;

const { DEMO_URL: url, DEMO_USER: user, DEMO_PASSWORD: password } = process.env;
const { browser, page } = await visit({ url, user, password });
try {
  await board(page, 'card-bench', sections([card()])); // what both need is loaded then
  await page.locator(CARD).first().waitFor();
  await rest(page);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ card: await page.evaluate(measure, CARD), entities: await page.evaluate(measure, 'entities') });
  }
  const best = (which, what) => Math.min(...rounds.map((round) => round[which][what]));
  const told = (which) => Object.fromEntries(['rows', 'paint', 'list', 'frame'].map((what) => [what, best(which, what)]));
  console.log(JSON.stringify({ card: told('card'), entities: told('entities') }));
} finally {
  await browser.close();
}
