// A connection to Home Assistant that a test answers for.
import type { Connection } from 'home-assistant-js-websocket';
import type { Message } from '../src/data/model';

interface Asked {
  message: Record<string, unknown>;
  options: unknown;
  send: (message: Message) => void;
  isEnded: boolean;
}

/** Subscriptions are answered by `answer`; `asked` keeps them, the ended ones too. */
export class FakeConnection {
  readonly asked: Asked[] = [];
  private readonly listeners = new Map<string, Set<() => void>>();

  /** What the backend does when it is asked; by default it agrees and says nothing yet. */
  answer: (asked: Asked) => Promise<void> = () => Promise.resolve();

  addEventListener(event: string, listener: () => void): void {
    const known = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, known.add(listener));
  }

  removeEventListener(event: string, listener: () => void): void {
    this.listeners.get(event)?.delete(listener);
  }

  fire(event: 'ready' | 'disconnected'): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) listener();
  }

  async subscribeMessage(
    send: (message: Message) => void,
    message: Record<string, unknown>,
    options: unknown,
  ): Promise<() => Promise<void>> {
    const asked: Asked = { message, options, send, isEnded: false };
    this.asked.push(asked);
    await this.answer(asked);
    return () => {
      asked.isEnded = true;
      return Promise.resolve();
    };
  }

  /** The newest subscription. */
  get last(): Asked {
    const last = this.asked.at(-1);
    if (!last) throw new Error('nobody has subscribed');
    return last;
  }

  get listening(): number {
    return [...this.listeners.values()].reduce((sum, each) => sum + each.size, 0);
  }

  get open(): number {
    return this.asked.filter((asked) => !asked.isEnded).length;
  }

  asConnection(): Connection {
    return this as unknown as Connection;
  }
}
