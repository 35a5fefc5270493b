import { expect, it } from 'vitest';
import { areasWithCameras } from '../../src/strategy/areas';
import { withCameras } from '../house';

const names = (home: Parameters<typeof areasWithCameras>[0]): string[] => areasWithCameras(home).map(({ name }) => name);

it('finds each area with a camera once, by name', () => {
  expect(names(withCameras(['Garden', 'Attic', null, 'Garden', 'Ärmel']))).toEqual(['Ärmel', 'Attic', 'Garden'].sort(new Intl.Collator('en').compare));
});

it('looks at our cameras alone', () => {
  const home = withCameras(['Garden', 'Attic']);
  const [garden, attic] = Object.values(home.entities);
  if (!garden || !attic) throw new Error('two entities');
  garden.platform = 'other';
  attic.translation_key = 'cameras_at_risk'; // of our device for all cameras
  expect(names(home)).toEqual([]);
});

it('goes by the area of the device, as the integration does', () => {
  const home = withCameras(['Garden', 'Attic']);
  const [garden] = Object.values(home.entities);
  if (garden) garden.area_id = 'attic';
  expect(names(home)).toEqual(['Attic', 'Garden']);
});

it('shows others no area of which they may see nothing', () => {
  const home = withCameras(['Garden', 'Attic'], { user: { id: 'guest', is_admin: false } });
  home.states = Object.fromEntries(Object.entries(home.states).slice(0, 1));
  expect(names(home)).toEqual(['Garden']);
  expect(names({ ...home, user: { id: 'owner', is_admin: true } })).toEqual(['Attic', 'Garden']);
});
