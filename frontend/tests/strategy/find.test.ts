import { expect, it } from 'vitest';
import { findDashboard, findLikely } from '../../src/strategy/find';
import { Dashboards, OURS } from '../dashboards';

const large = { views: [{ cards: [] }] };

it.each([
  ['none', [], null, null],
  ['others alone', [{ url_path: 'a-b', mode: 'storage', config: large }], null, null],
  ['ours', [{ url_path: 'a-b', mode: 'storage', icon: 'mdi:cctv', config: OURS }], 'a-b', 'a-b'],
  ['ours with another icon', [{ url_path: 'a-b', mode: 'storage', config: OURS }], 'a-b', null],
  ['one that looks like ours', [{ url_path: 'a-b', mode: 'storage', icon: 'mdi:cctv', config: large }], null, null],
  ['an empty one', [{ url_path: 'a-b', mode: 'storage', icon: 'mdi:cctv' }], null, null],
] as const)('finds %s', async (_, kept, found, likely) => {
  const { home } = new Dashboards(kept);
  expect(await findDashboard(home)).toBe(found);
  expect(await findLikely(home)).toBe(likely);
});

it('reads no whole dashboard at a glance that does not look like ours', async () => {
  const dashboards = new Dashboards([{ url_path: 'a-b', mode: 'storage', icon: 'mdi:home', config: large }]);
  await findLikely(dashboards.home);
  expect(dashboards.asked).toEqual([]);
});

it('looks into those first that look like ours', async () => {
  const dashboards = new Dashboards([
    { url_path: 'a-b', mode: 'storage', config: large },
    { url_path: 'c-d', mode: 'storage', icon: 'mdi:cctv', config: OURS },
  ]);
  expect(await findDashboard(dashboards.home)).toBe('c-d');
  expect(dashboards.asked).toEqual(['lovelace/dashboards/list', 'lovelace/config']);
});
