import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import german from '../../src/words/labels/de.json';
import { all, home } from '../fixtures';
import { FakeConnection } from '../connection';
import { house, lineOf, withCameras } from '../house';

type Answer = () => Promise<Response>;

const READY: Answer = () => Promise.resolve(Response.json(german));
const NEVER: Answer = () => new Promise(() => undefined);
const OFFLINE: Answer = () => Promise.reject(new TypeError('Failed to fetch'));
const GONE: Answer = () => Promise.resolve(Response.json({ cameras: '?' }, { status: 404 }));
const PAGE: Answer = () => Promise.resolve(new Response('<html>Log in</html>'));

const later = (pause: number): Answer => () =>
  new Promise((resolve) => setTimeout(() => { resolve(Response.json(german)); }, pause));

let asked: string[] = [];

/** Answer what is fetched, first by the first answer; the last one stays. */
function serve(...answers: Answer[]): void {
  vi.stubGlobal('fetch', (url: URL) => {
    asked.push(url.href.replace(/.*\/words\//, ''));
    return (answers.length > 1 ? answers.shift() : answers[0])?.();
  });
}

/** Load the labels, and what speaks, as a new page does. */
async function page() {
  vi.resetModules();
  const { load, canSpeak, FIRST_PAUSE, PATIENCE } = await import('../../src/words/labels');
  const { label } = await import('../../src/words/label');
  return { load, canSpeak, label, FIRST_PAUSE, PATIENCE };
}

const tick = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  asked = [];
  vi.useFakeTimers();
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

it.each([
  ['de', ['labels/de.json'], 'Kameras'],
  ['de-CH', ['labels/de.json'], 'Kameras'],
  ['en', [], 'Cameras'],
  ['en-GB', [], 'Cameras'],
  ['tlh', [], 'Cameras'],
  ['', [], 'Cameras'],
])('%o is fetched as %o', async (language, files, words) => {
  serve(READY);
  const { load, label, canSpeak } = await page();
  await load(language);
  expect([asked, canSpeak(language), label(language, 'cameras')]).toEqual([files, true, words]);
});

it('is fetched once, however many ask, before and after it is there', async () => {
  serve(later(500));
  const { load } = await page();
  const each = [load('de'), load('de-AT'), load('de')];
  await tick(500);
  await Promise.all([...each, load('de')]);
  expect(asked).toHaveLength(1);
});

it.each([
  ['offline', OFFLINE],
  ['a file that is gone', GONE],
  ['a page in its place', PAGE],
])('%s: English at once, and German on the next asking', async (_, failure) => {
  serve(failure, READY);
  const { load, label, canSpeak } = await page();
  await load('de');
  expect([canSpeak('de'), label('de', 'cameras')]).toEqual([true, 'Cameras']);
  await load('de');
  expect([asked.length, label('de', 'cameras')]).toEqual([2, 'Kameras']);
  await tick(3_600_000);
  expect(asked).toHaveLength(2);
});

it('tries again by itself, less and less often', async () => {
  serve(OFFLINE, OFFLINE, READY);
  const { load, label, FIRST_PAUSE } = await page();
  await load('de');
  await tick(FIRST_PAUSE);
  expect(asked).toHaveLength(2);
  await tick(FIRST_PAUSE);
  expect(asked).toHaveLength(2);
  await tick(FIRST_PAUSE);
  expect([asked.length, label('de', 'cameras')]).toEqual([3, 'Kameras']);
});

it('asking anew takes the place of the next try', async () => {
  serve(OFFLINE);
  const { load, FIRST_PAUSE } = await page();
  for (let times = 0; times < 5; times += 1) await load('de');
  await tick(FIRST_PAUSE * 32);
  expect(asked).toHaveLength(6);
});

it('waits for two seconds, and no longer', async () => {
  serve(NEVER);
  const { load, canSpeak, PATIENCE } = await page();
  let is = 'waiting';
  void load('de').then(() => { is = 'over'; });
  await tick(PATIENCE - 1);
  expect([is, canSpeak('de')]).toEqual(['waiting', false]);
  await tick(1);
  expect([is, canSpeak('de')]).toEqual(['over', true]);
});

// A tag is defined once in a page: a new class of each module gets a tag of its own.
let number = 0;

async function shownCard(config = {}) {
  const words = await page();
  const { CameraLifecycleCard } = await import('../../src/card/camera-lifecycle-card');
  const connection = new FakeConnection();
  customElements.define(`a-card-${String((number += 1))}`, CameraLifecycleCard);
  const element = new CameraLifecycleCard();
  element.setConfig({ type: 'custom:camera-lifecycle-card', ...config });
  const speak = (language: string): void => {
    element.hass = home({ connection: connection.asConnection(), language });
  };
  const read = (): string => element.renderRoot.textContent.replace(/\s+/g, ' ').trim();
  const show = async (): Promise<void> => {
    document.body.append(element);
    await tick();
    if (connection.asked.length) connection.last.send(all());
    await tick();
  };
  return { ...words, element, speak, read, show };
}

it.each(['all', 'cameras', 'dates', 'before_you_buy'])('a card (%s) shows its room without words until they are there', async (part) => {
  localStorage.setItem('camera_lifecycle_heights', JSON.stringify([[`["${part}",false,[],[],1]`, 640]]));
  serve(later(1_500));
  const { speak, read, show, element } = await shownCard({ part });
  speak('de');
  await show();
  const room = element.renderRoot.querySelector('ha-card');
  expect([read(), room?.getAttribute('style')]).toEqual(['', 'min-height:640px']);
  await tick(1_500);
  expect(room?.hasAttribute('style')).toBe(false);
  expect(element.renderRoot.querySelector('.starting')).toBeNull();
});

it('a card speaks English after two seconds, and German as soon as it can', async () => {
  serve(later(5_000));
  const { element, speak, read, show, PATIENCE } = await shownCard();
  speak('de');
  await show();
  expect(read()).toBe('');
  await tick(PATIENCE);
  const buttons = (): string[] =>
    [...element.renderRoot.querySelectorAll('.row .button')].map((each) => each.textContent.trim());
  expect(buttons()[0]).toBe('How to update');
  await tick(3_000);
  expect(buttons()[0]).toBe(german.step_update);
});

it('a card asks anew when it is told of another language', async () => {
  serve(OFFLINE, READY);
  const { speak, show } = await shownCard();
  speak('de');
  await show();
  speak('en');
  await tick();
  expect(asked).toHaveLength(1);
  speak('de-AT');
  await tick();
  expect(asked).toHaveLength(2);
});

it('a badge shows no words until they are there', async () => {
  serve(later(1_000));
  await page();
  const { CameraLifecycleBadge } = await import('../../src/badge/camera-lifecycle-badge');
  customElements.define(`a-badge-${String((number += 1))}`, CameraLifecycleBadge);
  const badge = new CameraLifecycleBadge();
  const home = house({ language: 'de' });
  badge.setConfig({ type: 'custom:camera-lifecycle-badge' });
  badge.hass = home;
  document.body.append(badge);
  await tick();
  lineOf(home).tell('Alles gut', 'success');
  await tick();
  const read = (): string => badge.renderRoot.textContent.replace(/\s+/g, ' ').trim();
  expect(read()).toBe('…');
  await tick(1_000);
  expect(read()).toBe('Kameras Alles gut');
});

it.each([
  ['the words', later(1_900), 1_900, 'Übersicht'],
  ['two seconds', NEVER, 2_000, 'Overview'],
])('a dashboard waits for %s', async (_, answer, pause, title) => {
  serve(answer);
  await page();
  const { DashboardStrategy } = await import('../../src/strategy/dashboard');
  let made: string | undefined;
  void DashboardStrategy.generate({}, withCameras(['Garten'], { language: 'de' })).then(({ views }) => {
    made = views[0]?.title;
  });
  await tick(pause - 1);
  expect(made).toBeUndefined();
  await tick(1);
  expect(made).toBe(title);
});
