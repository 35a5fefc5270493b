import { afterEach, expect, it, vi } from 'vitest';
import type { HomeAssistant } from '../src/home-assistant/types';
import { house, withCameras } from './house';

interface Entry {
  type: string;
  name: string;
  description: string;
  strategyType?: string;
  preview?: boolean;
  documentationURL?: string;
  getEntitySuggestion?: (home: HomeAssistant, entityId: string) => { config: object } | null;
}

const LISTS = ['customCards', 'customBadges', 'customStrategies'] as const;
const lists = window as unknown as Record<(typeof LISTS)[number], Entry[]>;

afterEach(() => {
  document.documentElement.lang = '';
  vi.resetModules();
  for (const name of LISTS) Reflect.deleteProperty(lists, name);
});

async function load(): Promise<void> {
  vi.resetModules();
  await import('../src/main');
}

it('is listed once, however often it is loaded, and defines the strategy first', async () => {
  const defined = vi.spyOn(customElements, 'define');
  await load();
  expect(defined.mock.calls[0]?.[0]).toBe('ll-strategy-dashboard-camera-lifecycle');
  await load();
  for (const name of LISTS) expect(lists[name]).toHaveLength(1);
  expect(new Set(defined.mock.calls.map(([tag]) => tag)).size).toBe(defined.mock.calls.length);
});

it('is listed beside others, and where the list is none', async () => {
  lists.customCards = [{ type: 'other', name: 'Other', description: '' }];
  lists.customStrategies = {} as never;
  await load();
  expect(lists.customCards.map(({ type }) => type)).toEqual(['other', 'camera-lifecycle-card']);
  expect(lists.customStrategies).toMatchObject([{ type: 'camera-lifecycle', strategyType: 'dashboard' }]);
});

it('speaks the language that is shown, also where it is known late', async () => {
  await load();
  const [card, badge, strategy] = LISTS.map((name) => lists[name][0]);
  expect(card?.description).toMatch(/^Shows which/);
  document.documentElement.lang = 'de';
  await vi.waitFor(() => { expect(card?.name).toBeTruthy(); expect(card?.description).not.toMatch(/^Shows/); });
  expect(card?.description).toMatch(/^Zeigt, welche Kameras/);
  expect(badge?.description).toMatch(/^Zeigt in wenigen Worten/);
  expect(strategy?.description).toMatch(/^Deine Kameras/);
  expect([card?.preview, card?.documentationURL]).toEqual([true, expect.stringMatching(/^https:/)]);
});

it.each([
  ['an entity of ours', 'binary_sensor.camera0_at_risk', { areas: ['garden'] }],
  ['a camera of which we say something', 'camera.garden', { areas: ['garden'] }],
  ['a camera of nobody we know', 'camera.other', null],
  ['what counts all cameras', 'sensor.all', {}],
  ['something else of the same device', 'switch.garden', null],
  ['what is not there', 'sensor.gone', null],
])('suggests for %s', async (_, entityId, more) => {
  await load();
  const home = withCameras(['Garden']);
  const entity = (entity_id: string, platform: string, device_id?: string): void => {
    home.entities[entity_id] = { entity_id, platform, ...(device_id ? { device_id } : {}) };
  };
  entity('camera.garden', 'reolink', 'device0');
  entity('switch.garden', 'reolink', 'device0');
  entity('camera.other', 'reolink', 'device7');
  entity('sensor.all', 'camera_lifecycle', 'service');
  const [card] = lists.customCards;
  const expected = more && { config: { type: 'custom:camera-lifecycle-card', ...more } };
  expect(card?.getEntitySuggestion?.(home, entityId)).toEqual(expected);
  expect(card?.getEntitySuggestion?.(house(), entityId)).toBeNull();
});
