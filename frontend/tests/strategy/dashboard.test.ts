import { describe, expect, it } from 'vitest';
import { check, type CardConfig } from '../../src/card/config';
import { DashboardStrategy } from '../../src/strategy/dashboard';
import type { View } from '../../src/strategy/views';
import { house, withCameras } from '../house';

const generate = async (home = house()): Promise<View[]> => (await DashboardStrategy.generate({}, home)).views;
const cards = (views: View[]): CardConfig[] =>
  views.flatMap(({ sections }) => sections.flatMap((section) => section.cards as CardConfig[]));
const ours = (views: View[]): CardConfig[] =>
  cards(views).filter(({ type }) => type === 'custom:camera-lifecycle-card');

describe('the views', () => {
  it('are the overview, all cameras, dates, help, and one for each area', async () => {
    const views = await generate(withCameras(['Garden', 'Front yard']));
    expect(views.map(({ path, title }) => [path, title])).toEqual([
      ['overview', 'Overview'],
      ['cameras', 'All cameras'],
      ['dates', 'Coming dates'],
      ['help', 'Help us know'],
      ['area-front_yard', 'Front yard'],
      ['area-garden', 'Garden'],
    ]);
  });

  it('speak the language of the user', async () => {
    const [overview] = await generate(withCameras(['Garten'], { language: 'de' }));
    expect(overview?.title).toBe('Übersicht');
    expect(JSON.stringify(overview)).toContain('Nach Bereich');
  });

  it('hold cards that the card takes, and nothing that is known today', async () => {
    const home = withCameras(['Garden']);
    const [entity] = Object.values(home.states);
    if (entity) entity.state = 'the-state-of-today';
    const views = await generate(home);
    for (const card of ours(views)) {
      expect(() => { check(card, 'en'); }).not.toThrow();
    }
    expect(ours(views).length).toBeGreaterThan(8);
    expect(JSON.stringify(views)).not.toContain('the-state-of-today');
  });

  it('of an area hold its cameras alone', async () => {
    const area = (await generate(withCameras(['Garden', 'Attic']))).filter(({ path }) => path === 'area-garden');
    expect(ours(area).map(({ areas }) => areas)).toEqual([['garden'], ['garden'], ['garden']]);
  });

  it('of a home without cameras leave the areas out', async () => {
    const views = await generate();
    expect(views.map(({ path }) => path)).toEqual(['overview', 'cameras', 'dates', 'help']);
    expect(ours(views).filter(({ tile }) => tile)).toEqual([]);
  });

  it('lead from a heading to a view that exists', async () => {
    const views = await generate(withCameras(['Garden']));
    const paths = cards(views).flatMap((card) => {
      const { tap_action } = card as { tap_action?: { navigation_path: string } };
      return tap_action ? [tap_action.navigation_path] : [];
    });
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) expect(views.map((view) => view.path)).toContain(path);
  });

  it('of 500 cameras in a home of 10,000 entities are there in 50 ms', async () => {
    const areas = Array.from({ length: 500 }, (_, number) => `Area ${String(number % 40)}`);
    const home = withCameras(areas);
    for (let number = 0; number < 10_000; number += 1) {
      const id = `sensor.other_${String(number)}`;
      home.entities[id] = { entity_id: id, platform: 'other' };
    }
    await generate(home);
    const begin = performance.now();
    await generate(home);
    expect(performance.now() - begin).toBeLessThan(50);
  });
});

describe('another dashboard comes out', () => {
  const home = withCameras(['Garden']);
  const is = (now: typeof home): boolean => DashboardStrategy.shouldRegenerate({}, home, now);

  it.each([
    ['not where a state changes', { ...home, states: {} }, false],
    ['not for a new entity of somebody else', { ...home, entities: { ...home.entities, x: { entity_id: 'x', platform: 'y' } } }, false],
    ['where a camera is in another area', { ...withCameras(['Attic']) }, true],
    ['where an area has another name', { ...home, areas: { garden: { area_id: 'garden', name: 'Park', icon: null, floor_id: null } } }, true],
    ['in another language', { ...home, language: 'de' }, true],
  ])('%s', (_, now, expected) => {
    expect(is(now)).toBe(expected);
  });
});

it('suggests a title and an icon', () => {
  expect(DashboardStrategy.getCreateSuggestions(house({ language: 'de' }))).toEqual({ title: 'Kameras', icon: 'mdi:cctv' });
});
