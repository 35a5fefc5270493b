import type { Known, Message } from './model';

/** Return what is known after a message; null while the integration isn't ready. */
export function merge(known: Known | null, message: Message): Known | null {
  switch (message.type) {
    case 'not_ready':
      return null;
    case 'all': {
      const { is_admin, overview, cameras } = message;
      return { is_admin, overview, cameras: new Map(cameras.map((row) => [row.id, row])) };
    }
    case 'changed': {
      if (!known) return null;
      const cameras = new Map(known.cameras);
      for (const id of message.gone) cameras.delete(id);
      for (const row of message.cameras) cameras.set(row.id, row);
      return { ...known, overview: message.overview, cameras };
    }
  }
}
