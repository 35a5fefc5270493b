import type { Connection } from 'home-assistant-js-websocket';
import { Feed, type State, type Wanted } from './feed';

type Listener = (state: State) => void;

interface Shared {
  feed: Feed;
  listeners: Set<Listener>;
  end: ReturnType<typeof setTimeout> | null;
}

/** How long a feed goes on after the last card: whoever changes the view comes back soon. */
export const LINGER = 5_000; // ms

const hubs = new WeakMap<Connection, Map<string, Shared>>();

/**
 * Follow the cameras, with one subscription for all cards that want the same of a connection.
 *
 * The listener hears at once what is known, and each change from then on, until the function
 * that is returned is called.
 */
export function follow(connection: Connection, wanted: Wanted, listener: Listener): () => void {
  const areas = [...new Set(wanted.areas)].sort();
  const asked: Wanted = { language: wanted.language, ...(areas.length ? { areas } : {}) };
  const key = JSON.stringify(asked);
  const hub = hubs.get(connection) ?? new Map<string, Shared>();
  hubs.set(connection, hub);
  const shared = hub.get(key) ?? begin(connection, asked);
  hub.set(key, shared);
  if (shared.end !== null) clearTimeout(shared.end);
  shared.end = null;
  // Its own function: the same listener may follow twice.
  const hear: Listener = (state) => { listener(state); };
  shared.listeners.add(hear);
  hear(shared.feed.state);
  return () => {
    if (!shared.listeners.delete(hear) || shared.listeners.size) return;
    shared.end = setTimeout(() => {
      hub.delete(key);
      shared.feed.stop();
    }, LINGER);
  };
}

function begin(connection: Connection, wanted: Wanted): Shared {
  const listeners = new Set<Listener>();
  const feed = new Feed(connection, wanted, (state) => {
    for (const hear of [...listeners]) hear(state);
  });
  feed.start();
  return { feed, listeners, end: null };
}
