// The words that travel with the card, by key, in the language that HOME_LANGUAGE names.
import fs from 'node:fs/promises';
import { LANGUAGE } from './texts.mjs';

const FOLDER = new URL('../../frontend/src/words/labels/', import.meta.url);
const LABELS = {};
for (const file of await fs.readdir(FOLDER)) {
  LABELS[file.replace('.json', '')] = JSON.parse(await fs.readFile(new URL(file, FOLDER), 'utf8'));
}

/** Return a label of the card, English where the language has none. `values`: of its placeholders. */
export function label(key, values = {}, language = LANGUAGE) {
  const found = LABELS[language]?.[key] ?? LABELS.en[key];
  if (found === undefined) throw new Error(`The card has no label ${key}`);
  return found.replace(/\{(\w+)\}/g, (part, name) => values[name] ?? part);
}
