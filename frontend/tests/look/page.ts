// A page for looking at the card without Home Assistant: `?home=fleet&part=all&...`. See look.mjs.
import '../../src/main';
import { CameraLifecycleCard } from '../../src/card/camera-lifecycle-card';
import type { CardConfig } from '../../src/card/config';
import type { Message } from '../../src/data/model';
import { FakeConnection } from '../connection';
import { all, camera, FINE, FINE_HEADLINE, fleet, GERMAN, GERMAN_WORDS, home, HOSTILE, TWELVE } from '../fixtures';

const GREY = {
  kind: 'no_known_problem',
  tone: 'unknown',
  text: 'No known problem',
  note: '4 of 12 are still updated. For 8, nothing is published.',
} as const;
const quiet = TWELVE.map((row, index) =>
  camera(row.name, { area: row.area, group: index < 8 ? 'no_known_problem' : 'fine' }),
);

const HOMES: Record<string, () => Message> = {
  twelve: () => all(),
  guest: () => all(TWELVE.map((row) => ({ ...row, step: null })), { is_admin: false }),
  fine: () => all(FINE, { headline: FINE_HEADLINE, short: 'All 4 are fine' }),
  quiet: () => all(quiet, { headline: GREY, short: 'No known problem' }),
  fleet: () => all(fleet(500)),
  german: () => all(GERMAN, GERMAN_WORDS),
  hostile: () =>
    all(HOSTILE.map((name) => camera(name, { area: name, group: 'act_now', why: name, company: name, step: 'update' }))),
  none: () =>
    all([], { headline: { kind: 'no_cameras', tone: 'unknown', text: 'No cameras found', note: '' }, dates: [] }),
};

const asked = new URLSearchParams(location.search);
const connection = new FakeConnection();
const message = HOMES[asked.get('home') ?? 'twelve']?.();
const language = asked.get('language') ?? 'en';

const card = new CameraLifecycleCard();
const given = (key: string): string[] | undefined => asked.get(key)?.split(',');
card.setConfig({
  type: 'custom:camera-lifecycle-card',
  part: (asked.get('part') ?? 'all') as NonNullable<CardConfig['part']>,
  tile: asked.has('tile'),
  ...(asked.has('title') ? { title: asked.get('title') ?? '' } : {}),
  ...(asked.has('groups') ? { groups: given('groups') as NonNullable<CardConfig['groups']> } : {}),
});
card.hass = home({ language, connection: connection.asConnection() });
document.documentElement.lang = language;
document.documentElement.dir = asked.get('dir') ?? 'ltr';
if (asked.has('dark')) document.documentElement.className = 'dark';
document.querySelector('main')?.append(card);

/** Let the data come; return how long it took until the second frame, in ms. */
function answer(): Promise<number> {
  const start = performance.now();
  if (message) connection.last.send(message);
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => { done(performance.now() - start); }));
  });
}
Object.assign(window, { answer, connection });
