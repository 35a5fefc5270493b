// What the integration shows, by key, in the language that HOME_LANGUAGE names (en.yaml's keys, as built).
import fs from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

const PACKAGE = new URL('../../custom_components/camera_lifecycle/', import.meta.url);
export const LANGUAGE = process.env.HOME_LANGUAGE || 'en';

async function load(language) {
  const texts = JSON.parse(await fs.readFile(new URL(`translations/${language}.json`, PACKAGE), 'utf8'));
  const packed = await fs.readFile(new URL(`text/languages/${language}.json.gz`, PACKAGE));
  return { ...texts, common: JSON.parse(gunzipSync(packed)) };
}

const english = await load('en');
const own = LANGUAGE === 'en' ? english : await load(LANGUAGE);

function find(texts, key) {
  return key.split('.').reduce((part, name) => part?.[name], texts);
}

/** Return the text of a key as it is seen, bold or not; English where the language has none. */
export function text(key) {
  const found = find(own, key) ?? find(english, key);
  if (typeof found !== 'string') throw new Error(`There is no text ${key}`);
  return found.replaceAll('**', '');
}

/** Return what matches the text of a key, whatever its placeholders hold: `values`, or anything. */
export function shown(key, values = {}) {
  const parts = text(key).split(/\{(\w+)\}/);
  const escape = (part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    parts.map((part, n) => (n % 2 ? (values[part] ? escape(values[part]) : '.+') : escape(part))).join(''),
  );
}
