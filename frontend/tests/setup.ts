// Every test begins with German at hand; how it comes is for words/labels.test.ts.
import { vi } from 'vitest';
import german from '../src/words/labels/de.json';
import { load } from '../src/words/labels';

vi.stubGlobal('fetch', () => Promise.resolve(Response.json(german)));
await load('de');
