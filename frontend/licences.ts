// Writes beside the card whose work is in it, and on what terms: their licences ask for it.
// The list is of what is really in the built file, not of what is installed to build it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const FOLDER = '/node_modules/';

/** Return the folder of the package that a module belongs to; undefined for a module of ours. */
function packageOf(module: string): string | undefined {
  const at = module.lastIndexOf(FOLDER);
  if (at < 0) return undefined;
  const names = module.slice(at + FOLDER.length).split('/');
  return module.slice(0, at + FOLDER.length) + names.slice(0, names[0]?.startsWith('@') ? 2 : 1).join('/');
}

/** Return "name version (licence)" and the text of the licence. Throws where a package has none. */
function notice(folder: string): string {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string | undefined>;
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file === undefined || about['license'] === undefined) throw new Error(`${folder} has no licence`);
  const title = `${about['name'] ?? ''} ${about['version'] ?? ''} (${about['license']})`;
  return `${title}\n${'='.repeat(title.length)}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

/** A plugin that writes `name` beside the bundle. */
export function licences(name: string): Plugin {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const folders = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [module, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = renderedLength > 0 ? packageOf(module.replaceAll('\\', '/')) : undefined;
          if (folder !== undefined) folders.add(folder);
        }
      }
      const notices = [...folders].sort().map(notice);
      this.emitFile({ type: 'asset', fileName: name, source: notices.join('\n\n') });
    },
  };
}
