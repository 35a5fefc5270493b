import { expect, it } from 'vitest';
import { makeDashboard } from '../../src/strategy/make';
import { Dashboards, OURS } from '../dashboards';

it('makes a dashboard that our strategy fills', async () => {
  const dashboards = new Dashboards();
  expect(await makeDashboard(dashboards.home)).toBe('camera-lifecycle');
  expect(dashboards.kept.get('camera-lifecycle')).toMatchObject({ title: 'Cameras', icon: 'mdi:cctv', config: OURS });
});

it('makes one however often it is asked', async () => {
  const dashboards = new Dashboards();
  const paths = await Promise.all([makeDashboard(dashboards.home), makeDashboard(dashboards.home)]);
  paths.push(await makeDashboard(dashboards.home));
  expect(new Set(paths)).toEqual(new Set(['camera-lifecycle']));
  expect([...dashboards.kept.keys()]).toEqual(['camera-lifecycle']);
});

it('takes the one that somebody made in the dialog', async () => {
  const dashboards = new Dashboards([{ url_path: 'dashboard-cams', mode: 'storage', config: OURS }]);
  expect(await makeDashboard(dashboards.home)).toBe('dashboard-cams');
  expect(dashboards.kept.size).toBe(1);
});

it('makes one whole that was left half-made', async () => {
  const dashboards = new Dashboards();
  dashboards.failing['lovelace/config/save'] = new Error('The disk is full.');
  await expect(makeDashboard(dashboards.home)).rejects.toThrow('The disk is full.');
  dashboards.failing = {};
  expect(await makeDashboard(dashboards.home)).toBe('camera-lifecycle');
  expect([...dashboards.kept.values()]).toMatchObject([{ url_path: 'camera-lifecycle', config: OURS }]);
});

it('leaves what others made as it is', async () => {
  const theirs = { views: [] };
  const dashboards = new Dashboards([
    { url_path: 'camera-lifecycle', mode: 'storage', config: theirs },
    { url_path: 'empty-one', mode: 'storage' },
    { url_path: 'camera-lifecycle-2', mode: 'yaml' },
  ]);
  expect(await makeDashboard(dashboards.home)).toBe('camera-lifecycle-3');
  expect(dashboards.kept.get('camera-lifecycle')?.config).toBe(theirs);
  expect(dashboards.kept.get('empty-one')?.config).toBeUndefined();
  expect(dashboards.kept.get('camera-lifecycle-2')?.config).toBeUndefined();
});

it('takes no path of a panel that is no dashboard', async () => {
  const dashboards = new Dashboards([], { panels: { 'camera-lifecycle': { component_name: 'custom' } } });
  expect(await makeDashboard(dashboards.home)).toBe('camera-lifecycle-2');
});

it('throws what Home Assistant answers, and can be asked again', async () => {
  const dashboards = new Dashboards();
  dashboards.failing['lovelace/dashboards/list'] = new Error('Unknown command.');
  await expect(makeDashboard(dashboards.home)).rejects.toThrow('Unknown command.');
  dashboards.failing = {};
  expect(await makeDashboard(dashboards.home)).toBe('camera-lifecycle');
});
