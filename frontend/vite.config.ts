// Builds the card: one file, which Home Assistant loads as a dashboard resource, the labels of other languages than
// English beside it, and the licences of what is in it.
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { licences } from './licences.js';
import { labels } from './labels.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Return a style without what only people read. Spaces before a colon and in `calc()` mean something. */
const leanStyle = (style: string): string =>
  style
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/:\s+/g, ':')
    .replace(/;}/g, '}');

// Templates and styles keep their line breaks when code is made small: their indentation says nothing.
const lean: Plugin = {
  name: 'lean',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(here('src')) || !id.endsWith('.ts')) return null;
    return code.replace(/css`[^`]*`/g, leanStyle).replace(/\n\s+/g, '\n');
  },
};

export default defineConfig({
  root: here('.'),
  plugins: [lean, labels(here('src/words/labels'), 'labels'), licences('camera-lifecycle-card.licences.txt')],
  build: {
    target: 'es2022',
    outDir: here('../custom_components/camera_lifecycle/frontend'),
    emptyOutDir: true,
    reportCompressedSize: false,
    modulePreload: false,
    lib: {
      entry: here('src/main.ts'),
      formats: ['es'],
      fileName: () => 'camera-lifecycle-card.js',
    },
    rolldownOptions: { output: { codeSplitting: false, minify: true, comments: { legal: true, annotation: false } } },
  },
});
