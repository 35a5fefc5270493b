import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { follow, LINGER } from '../../src/data/hub';
import { FakeConnection } from '../connection';
import { all } from '../fixtures';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('serves two cards with one subscription, the second one at once', async () => {
  const connection = new FakeConnection();
  const [first, second] = [vi.fn(), vi.fn()];
  follow(connection.asConnection(), { language: 'en' }, first);
  await vi.advanceTimersByTimeAsync(0);
  connection.last.send(all());
  follow(connection.asConnection(), { language: 'en', areas: [] }, second);
  expect(connection.asked).toHaveLength(1);
  expect(second).toHaveBeenLastCalledWith(expect.objectContaining({ kind: 'known' }));
  connection.last.send({ type: 'not_ready' });
  expect(first).toHaveBeenLastCalledWith({ kind: 'starting' });
  expect(second).toHaveBeenLastCalledWith({ kind: 'starting' });
});

it('asks apart for another language, other areas, and another connection', () => {
  const connection = new FakeConnection();
  const other = new FakeConnection();
  const want = (language: string, areas?: string[]): void => {
    follow(connection.asConnection(), { language, ...(areas && { areas }) }, () => undefined);
  };
  want('en');
  want('de');
  want('en', ['garden', 'attic']);
  want('en', ['attic', 'garden', 'attic']); // the same areas
  follow(other.asConnection(), { language: 'en' }, () => undefined);
  expect(connection.asked.map(({ message }) => message)).toEqual([
    { type: 'camera_lifecycle/subscribe', language: 'en' },
    { type: 'camera_lifecycle/subscribe', language: 'de' },
    { type: 'camera_lifecycle/subscribe', language: 'en', areas: ['attic', 'garden'] },
  ]);
  expect(other.asked).toHaveLength(1);
});

it('ends the subscription a moment after the last card went', async () => {
  const connection = new FakeConnection();
  const leave = [1, 2].map(() => follow(connection.asConnection(), { language: 'en' }, () => undefined));
  await vi.advanceTimersByTimeAsync(0);
  leave[0]?.();
  leave[0]?.(); // twice counts once
  await vi.advanceTimersByTimeAsync(LINGER * 2);
  expect(connection.open).toBe(1);
  leave[1]?.();
  await vi.advanceTimersByTimeAsync(LINGER - 1);
  expect(connection.open).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(connection.open).toBe(0);
  expect(connection.listening).toBe(0);
});

it('goes on for a card that comes within that moment, and begins anew for one that comes later', async () => {
  const connection = new FakeConnection();
  const enter = (): (() => void) => follow(connection.asConnection(), { language: 'en' }, () => undefined);
  enter()();
  await vi.advanceTimersByTimeAsync(LINGER - 1);
  const leave = enter();
  await vi.advanceTimersByTimeAsync(LINGER * 2);
  expect(connection.asked).toHaveLength(1);
  expect(connection.open).toBe(1);
  leave();
  await vi.advanceTimersByTimeAsync(LINGER);
  enter();
  expect(connection.asked).toHaveLength(2);
});

it('no longer tells a card that left', async () => {
  const connection = new FakeConnection();
  const gone = vi.fn();
  follow(connection.asConnection(), { language: 'en' }, gone)();
  await vi.advanceTimersByTimeAsync(0);
  gone.mockClear();
  connection.last.send(all());
  expect(gone).not.toHaveBeenCalled();
});
