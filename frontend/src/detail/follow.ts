import type { CameraDetail } from '../data/detail';
import type { State } from '../data/feed';
import { follow } from '../data/hub';
import type { CameraRow } from '../data/model';
import type { HomeAssistant } from '../home-assistant/types';
import { DOMAIN, inWords, isLost } from './call';

/** What the dialog knows of its camera. `detail`: what was last heard, while that still helps. */
export interface Heard {
  kind: 'loading' | 'known' | 'gone' | 'lost' | 'failed';
  detail: CameraDetail | null;
  /** Why it failed, in words. */
  error: string;
}

/** Follows one camera: what is said of it, asked for anew whenever its row has changed. */
export class Follow {
  private leave: () => void = () => undefined;
  private row: CameraRow | undefined;
  private turn = 0;
  private heard: Heard = { kind: 'loading', detail: null, error: '' };

  constructor(
    private readonly home: HomeAssistant,
    private readonly cameraId: string,
    private readonly tell: (heard: Heard) => void,
  ) {}

  start(): void {
    const { connection, language } = this.home;
    void this.read();
    this.leave = follow(connection, { language }, (state) => {
      this.listen(state);
    });
  }

  stop(): void {
    this.turn += 1;
    this.leave();
  }

  /** Ask what is said of the camera now; what was heard stays until the answer is there. */
  async read(): Promise<void> {
    const turn = ++this.turn;
    const { cameraId: camera_id } = this;
    const { language } = this.home;
    if (this.heard.kind === 'failed') this.say({ kind: 'loading' });
    try {
      const message = { type: `${DOMAIN}/camera`, camera_id, language };
      const detail = await this.home.callWS<CameraDetail>(message);
      if (turn === this.turn) this.say({ kind: 'known', detail });
    } catch (error) {
      const words = await inWords(this.home, error);
      if (turn === this.turn) this.fail(error, words);
    }
  }

  private fail(error: unknown, words: string): void {
    const { code } = (error ?? {}) as { code?: unknown };
    if (code === 'not_found') this.say({ kind: 'gone', detail: null });
    else if (isLost(error)) this.say({ kind: 'lost' });
    else this.say({ kind: 'failed', error: words });
  }

  private listen(state: State): void {
    if (state.kind === 'starting') {
      if (this.row) this.say({ kind: 'lost' });
      return;
    }
    const before = this.row;
    this.row = state.known.cameras.get(this.cameraId);
    if (!this.row) {
      this.turn += 1;
      this.say({ kind: 'gone', detail: null });
    } else if ((before && before !== this.row) || !['known', 'loading'].includes(this.heard.kind)) {
      void this.read();
    }
  }

  private say(news: Partial<Heard>): void {
    this.heard = { ...this.heard, error: '', ...news };
    this.tell(this.heard);
  }
}
