import type { Connection } from 'home-assistant-js-websocket';
import { merge } from './merge';
import type { Known, Message } from './model';

/**
 * `starting`: nothing can be shown yet, or no more; old data is never shown as new. `isSilent`: the
 * integration hasn't answered for long, and may not be there at all.
 */
export type State = { kind: 'starting'; isSilent?: boolean } | { kind: 'known'; known: Known };

export interface Wanted {
  language: string;
  /** Ids of the areas whose cameras are wanted; all without. */
  areas?: readonly string[];
}

const FIRST_PAUSE = 500; // ms
const LONGEST_PAUSE = 30_000;
const SILENT_AFTER = 60_000; // ms without anything to show

/**
 * Follows the cameras: one subscription.
 *
 * A restart of Home Assistant ends every subscription, and the command is unknown until the
 * integration has been set up: so it subscribes anew by itself, with growing pauses.
 */
export class Feed {
  state: State = { kind: 'starting' };
  private unsubscribe: (() => Promise<void>) | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private silence: ReturnType<typeof setTimeout> | null = null;
  private pause = FIRST_PAUSE;
  private turn = 0;

  constructor(
    private readonly connection: Connection,
    private readonly wanted: Wanted,
    private readonly changed: (state: State) => void,
  ) {}

  start(): void {
    this.connection.addEventListener('ready', this.begin);
    this.connection.addEventListener('disconnected', this.lost);
    this.begin();
  }

  stop(): void {
    this.connection.removeEventListener('ready', this.begin);
    this.connection.removeEventListener('disconnected', this.lost);
    this.turn += 1;
    this.wait(null);
    this.listenForSilence(false);
    void this.unsubscribe?.().catch(() => undefined);
    this.unsubscribe = null;
  }

  private readonly begin = (): void => {
    this.pause = FIRST_PAUSE;
    void this.subscribe();
  };

  private readonly lost = (): void => {
    this.turn += 1;
    this.unsubscribe = null;
    this.wait(null);
    this.show({ kind: 'starting' });
  };

  private async subscribe(): Promise<void> {
    this.turn += 1;
    const turn = this.turn;
    this.wait(null);
    let known: Known | null = null;
    try {
      const unsubscribe = await this.connection.subscribeMessage<Message>(
        (message) => {
          if (turn !== this.turn) return;
          known = merge(known, message);
          this.show(known ? { kind: 'known', known } : { kind: 'starting' });
        },
        { type: 'camera_lifecycle/subscribe', ...this.wanted },
        { resubscribe: false },
      );
      if (turn === this.turn) this.unsubscribe = unsubscribe;
      else void unsubscribe().catch(() => undefined);
    } catch {
      if (turn !== this.turn) return;
      this.show({ kind: 'starting' });
      this.wait(this.pause);
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
    }
  }

  private wait(pause: number | null): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = pause === null ? null : setTimeout(() => void this.subscribe(), pause);
  }

  /** While nothing can be shown, say so after a while: whoever waits may wait for nothing. */
  private listenForSilence(isStarting: boolean): void {
    if (isStarting && this.silence === null) {
      this.silence = setTimeout(() => { this.put({ kind: 'starting', isSilent: true }); }, SILENT_AFTER);
    } else if (!isStarting && this.silence !== null) {
      clearTimeout(this.silence);
      this.silence = null;
    }
  }

  private show(state: State): void {
    const isStarting = state.kind === 'starting';
    this.listenForSilence(isStarting);
    const { state: before } = this;
    if (isStarting && before.kind === 'starting' && before.isSilent) return;
    this.put(state);
  }

  private put(state: State): void {
    this.state = state;
    this.changed(state);
  }
}
