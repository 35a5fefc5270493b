import { expect, it } from 'vitest';
import { merge } from '../../src/data/merge';
import type { CameraRow, Overview } from '../../src/data/model';

const row = (id: string, name: string): CameraRow => ({ id, name }) as CameraRow;
const overview = {} as Overview;

it('keeps the very same row of a camera that has not changed', () => {
  const [a, b] = [row('a', 'A'), row('b', 'B')];
  const known = merge(null, { type: 'all', is_admin: true, overview, cameras: [a, b] });
  const after = merge(known, { type: 'changed', overview, cameras: [row('b', 'C')], gone: [] });
  expect(after?.cameras.get('a')).toBe(a);
  expect(after?.cameras.get('b')?.name).toBe('C');
});

it('forgets a camera that is gone, and everything while the integration is not ready', () => {
  const known = merge(null, { type: 'all', is_admin: true, overview, cameras: [row('a', 'A')] });
  expect(merge(known, { type: 'changed', overview, cameras: [], gone: ['a'] })?.cameras.size).toBe(0);
  expect(merge(known, { type: 'not_ready' })).toBeNull();
});
