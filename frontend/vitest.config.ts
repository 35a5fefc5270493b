// Unit tests of the card, in a simulated browser; the real one is for tests/live/card.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    environment: 'happy-dom',
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    // no test measures time: a busy machine may take long to load a module
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
