import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { CameraLifecycleBadge } from '../../src/badge/camera-lifecycle-badge';
import type { BadgeConfig } from '../../src/badge/config';
import { LINGER } from '../../src/data/hub';
import type { HomeAssistant } from '../../src/home-assistant/types';
import { Dashboards, OURS } from '../dashboards';
import { house, lineOf, withCameras } from '../house';

beforeAll(() => {
  customElements.define('camera-lifecycle-badge', CameraLifecycleBadge);
});

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
  history.replaceState(null, '', '/');
});

const TYPE = 'custom:camera-lifecycle-badge';

async function badge(home: HomeAssistant, config: Partial<BadgeConfig> = {}): Promise<CameraLifecycleBadge> {
  const element = new CameraLifecycleBadge();
  element.setConfig({ type: TYPE, ...config });
  element.hass = home;
  document.body.append(element);
  await settled(element);
  return element;
}

async function settled(element: CameraLifecycleBadge): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  await element.updateComplete;
}

const text = (element: CameraLifecycleBadge): string[] =>
  [...element.renderRoot.querySelectorAll('button > span > *')].map((each) => each.textContent);
const button = (element: CameraLifecycleBadge): HTMLButtonElement => {
  const found = element.renderRoot.querySelector('button');
  if (!found) throw new Error('no button');
  return found;
};
const tone = (element: CameraLifecycleBadge): string => button(element).className;

it('says in a few words how the cameras are, once it is told', async () => {
  const home = house();
  const element = await badge(home);
  expect(text(element)).toEqual(['Cameras', '…Camera Lifecycle is starting …']);
  lineOf(home).tell('2 lost support', 'warning');
  await settled(element);
  expect(text(element)).toEqual(['Cameras', '2 lost support']);
  expect(tone(element)).toBe('warning');
});

it('shows no old words while the integration starts anew', async () => {
  const home = house();
  const element = await badge(home);
  lineOf(home).tell('All 2 are fine', 'success');
  await settled(element);
  lineOf(home).say({ type: 'not_ready' });
  await settled(element);
  expect(text(element)[1]).toMatch(/^…/);
  expect(tone(element)).toBe('unknown');
});

it.each([
  ['all cameras', {}, undefined],
  ['those of areas', { areas: ['garden'] }, ['garden']],
  ['all where the filter was cleared', { areas: [] }, undefined],
])('asks for %s', async (_, config, areas) => {
  const home = house();
  await badge(home, config);
  expect(lineOf(home).asked.map((asked) => asked.areas)).toEqual([areas]);
});

it('has its own label, where there is one', async () => {
  expect(text(await badge(house(), { label: 'Outside' }))[0]).toBe('Outside');
  expect(text(await badge(house(), { label: '' }))[0]).toBe('Cameras');
  expect(text(await badge(house({ language: 'de' })))[0]).toBe('Kameras');
});

it('does nothing at a change of a state', async () => {
  const home = house();
  const element = await badge(home);
  let drawn = 0;
  element.addController({ hostUpdated: () => { drawn += 1; } });
  element.hass = { ...home, states: {} };
  await settled(element);
  expect(drawn).toBe(0);
  element.hass = { ...home, language: 'de' };
  await settled(element);
  expect(drawn).toBe(1);
  expect(lineOf(home).asked.map(({ language }) => language)).toEqual(['en', 'de']);
});

it('ends its subscription when it goes', async () => {
  const home = house();
  const element = await badge(home);
  vi.useFakeTimers();
  expect(lineOf(home).followers).toBe(1);
  element.remove();
  await vi.advanceTimersByTimeAsync(LINGER);
  expect(lineOf(home).followers).toBe(0);
});

it.each([
  ['the dashboard', {}, '/a-b'],
  ['the view of its area', { areas: ['garden'] }, '/a-b/area-garden'],
  ['the dashboard, of several areas', { areas: ['garden', 'attic'] }, '/a-b'],
  ['the dashboard, of an area without cameras', { areas: ['cellar'] }, '/a-b'],
])('opens %s', async (_, config, path) => {
  const { areas, devices, entities, states } = withCameras(['Garden', 'Attic']);
  const kept = [{ url_path: 'a-b', mode: 'storage', config: OURS } as const];
  const element = await badge(new Dashboards(kept, { areas, devices, entities, states }).home, config);
  button(element).click();
  await settled(element);
  expect(location.pathname).toBe(path);
});

it('opens what counts the cameras where there is no dashboard', async () => {
  const entity_id = 'sensor.camera_lifecycle_at_risk';
  const count = { entity_id, platform: 'camera_lifecycle', translation_key: 'cameras_at_risk' };
  const element = await badge(new Dashboards([], { entities: { [entity_id]: count } }).home);
  const opened: unknown[] = [];
  document.body.addEventListener('hass-more-info', (event) => opened.push((event as CustomEvent).detail), { once: true });
  button(element).click();
  await settled(element);
  expect(opened).toEqual([{ entityId: entity_id }]);
});

it('refuses areas that are no list', () => {
  expect(() => {
    new CameraLifecycleBadge().setConfig({ type: TYPE, areas: 'garden' as never });
  }).toThrow('areas');
});
