import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Feed, type State } from '../../src/data/feed';
import { FakeConnection } from '../connection';
import { all, TWELVE } from '../fixtures';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Return a started feed, its connection, and what its card was told. */
function started(answer?: FakeConnection['answer']): { feed: Feed; connection: FakeConnection; told: State[] } {
  const connection = new FakeConnection();
  if (answer) connection.answer = answer;
  const told: State[] = [];
  const feed = new Feed(connection.asConnection(), { language: 'en' }, (state) => told.push(state));
  feed.start();
  return { feed, connection, told };
}

const unknown = (): Promise<never> => Promise.reject(new Error('unknown_command'));

describe('a restart of the backend', () => {
  it('takes back what was known at once, and subscribes anew when the connection is ready', async () => {
    const { feed, connection, told } = started();
    await vi.advanceTimersByTimeAsync(0);
    connection.last.send(all());
    expect(feed.state.kind).toBe('known');
    connection.fire('disconnected');
    expect(told.at(-1)).toEqual({ kind: 'starting' });
    connection.fire('ready');
    expect(connection.asked).toHaveLength(2);
    expect(feed.state.kind).toBe('starting');
    connection.last.send(all());
    expect(feed.state.kind).toBe('known');
  });

  it('does not let the connection resubscribe by itself: the command may be unknown by then', () => {
    expect(started().connection.last.options).toEqual({ resubscribe: false });
  });

  it('does not hear the subscription of before any more', async () => {
    const { feed, connection } = started();
    await vi.advanceTimersByTimeAsync(0);
    const [before] = connection.asked;
    connection.fire('disconnected');
    before?.send(all());
    expect(feed.state.kind).toBe('starting');
    connection.fire('ready');
    before?.send(all());
    expect(feed.state.kind).toBe('starting');
  });
});

describe('while the command is unknown', () => {
  it('tries again with growing pauses, at least every 30 s', async () => {
    const { connection } = started(unknown);
    await vi.advanceTimersByTimeAsync(0);
    const pauses = [500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000];
    for (const [tries, pause] of pauses.entries()) {
      await vi.advanceTimersByTimeAsync(pause - 1);
      expect(connection.asked).toHaveLength(tries + 1);
      await vi.advanceTimersByTimeAsync(1);
      expect(connection.asked).toHaveLength(tries + 2);
    }
  });

  it('says after a minute that nobody answers, until there is something to show', async () => {
    const { feed, connection } = started(unknown);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(feed.state).toEqual({ kind: 'starting' });
    await vi.advanceTimersByTimeAsync(1);
    expect(feed.state).toEqual({ kind: 'starting', isSilent: true });
    connection.answer = () => Promise.resolve();
    await vi.advanceTimersByTimeAsync(30_000);
    connection.last.send({ type: 'not_ready' });
    expect(feed.state).toEqual({ kind: 'starting', isSilent: true });
    connection.last.send(all());
    expect(feed.state.kind).toBe('known');
    connection.last.send({ type: 'not_ready' });
    expect(feed.state).toEqual({ kind: 'starting' });
  });

  it('says so too where the integration is there, and stays switched off', async () => {
    const { feed, connection } = started(() => Promise.resolve());
    await vi.advanceTimersByTimeAsync(0);
    connection.last.send({ type: 'not_ready' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(feed.state).toEqual({ kind: 'starting', isSilent: true });
  });

  it('begins with short pauses again after a reconnection', async () => {
    const { connection } = started(unknown);
    await vi.advanceTimersByTimeAsync(60_000);
    connection.fire('disconnected');
    connection.fire('ready');
    await vi.advanceTimersByTimeAsync(0);
    const tries = connection.asked.length;
    await vi.advanceTimersByTimeAsync(500);
    expect(connection.asked).toHaveLength(tries + 1);
  });
});

describe('a late answer', () => {
  it('of an older turn is ended, and changes nothing', async () => {
    let agree = (): void => undefined;
    const { feed, connection } = started(() => new Promise((done) => { agree = done; }));
    const [old] = connection.asked;
    connection.fire('disconnected');
    connection.answer = () => Promise.resolve();
    connection.fire('ready');
    connection.last.send(all());
    agree();
    await vi.advanceTimersByTimeAsync(0);
    expect(old?.isEnded).toBe(true);
    expect(connection.last.isEnded).toBe(false);
    old?.send({ type: 'not_ready' });
    expect(feed.state.kind).toBe('known');
  });

  it('that is an error of an older turn starts no second row of tries', async () => {
    let refuse: (error: Error) => void = () => undefined;
    const { connection } = started(() => new Promise((_, no) => { refuse = no; }));
    connection.fire('disconnected');
    connection.answer = () => Promise.resolve();
    connection.fire('ready');
    refuse(new Error('connection lost'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(connection.asked).toHaveLength(2);
  });

  it('after the end is ended too', async () => {
    let agree = (): void => undefined;
    const { feed, connection } = started(() => new Promise((done) => { agree = done; }));
    feed.stop();
    agree();
    await vi.advanceTimersByTimeAsync(0);
    expect(connection.open).toBe(0);
    expect(connection.listening).toBe(0);
  });
});

it('follows what changes, and keeps the rows that have not', async () => {
  const { feed, connection } = started();
  await vi.advanceTimersByTimeAsync(0);
  const message = all();
  connection.last.send(message);
  const [first, second] = TWELVE;
  if (message.type !== 'all' || !first || !second) throw new Error('no cameras');
  const changed = { ...first, why: 'Updated.' };
  connection.last.send({ type: 'changed', overview: message.overview, cameras: [changed], gone: ['roof'] });
  if (feed.state.kind !== 'known') throw new Error('starting');
  const { cameras } = feed.state.known;
  expect(cameras.get(first.id)).toBe(changed);
  expect(cameras.get(second.id)).toBe(second);
  expect(cameras.has('roof')).toBe(false);
});
