// Writes the labels of each language beside the card, which fetches the one that it shows. English is in the card.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A plugin that writes every `<language>.json` of `source` but English into `folder` beside the bundle. */
export function labels(source: string, folder: string): Plugin {
  return {
    name: 'labels',
    generateBundle() {
      for (const file of readdirSync(source).filter((name) => name !== 'en.json')) {
        const texts: unknown = JSON.parse(readFileSync(join(source, file), 'utf8'));
        this.emitFile({ type: 'asset', fileName: `${folder}/${file}`, source: JSON.stringify(texts) });
      }
    },
  };
}
