import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { State } from '../data/feed';
import { follow } from '../data/hub';
import type { CameraRow, NextStep } from '../data/model';
import { beforeYouBuy } from '../detail/before-you-buy';
import { openCamera } from '../detail/open';
import type { HomeAssistant } from '../home-assistant/types';
import { type Choice, NO_CHOICE } from '../order/choice';
import { columnsFor } from '../order/columns';
import { cardStyle } from '../styles/card';
import { controls } from '../styles/controls';
import { rowStyle } from '../styles/row';
import { tileStyle } from '../styles/tile';
import { tokens } from '../styles/tokens';
import type { Scene } from '../view/scene';
import { starting } from '../view/starting';
import { tile } from '../view/tile';
import { whole } from '../view/whole';
import { label } from '../words/label';
import { canSpeak, speaks } from '../words/labels';
import { shownLanguage } from '../words/language';
import { type CardConfig, check } from './config';
import { configForm, stubConfig } from './form';
import { keepRoom, roomFor } from './room';
import { cardSize, type GridOptions, gridOptions } from './size';
import { tidy } from './tidy';

/** The card: the headline, and the cameras by what is to be done about them. */
export class CameraLifecycleCard extends LitElement {
  static override properties = {
    state: { attribute: false },
    choice: { attribute: false },
    columns: { attribute: false },
    isSheetOpen: { attribute: false },
    spoken: { attribute: false },
  };

  static override styles = [tokens, cardStyle, controls, rowStyle, tileStyle];

  static getConfigForm = configForm;

  static getStubConfig = stubConfig;

  declare private state: State;
  declare private choice: Choice;
  declare private columns: number;
  declare private isSheetOpen: boolean;
  /** A headline that came after the first one, for screen readers. */
  declare private spoken: string;
  private config: CardConfig | null = null;
  private home: HomeAssistant | null = null;
  private unfollow: (() => void) | null = null;
  private headline = '';
  private readonly watch = new ResizeObserver(() => { this.measure(); });

  constructor() {
    super();
    this.state = { kind: 'starting' };
    this.choice = NO_CHOICE;
    this.columns = 1;
    this.isSheetOpen = false;
    this.spoken = '';
    speaks(this, () => this.language);
  }

  private get language(): string {
    return this.home?.language ?? shownLanguage();
  }

  setConfig(config: CardConfig): void {
    check(config, this.language);
    this.config = tidy(config);
    this.toggleAttribute('tile', config.tile === true);
    this.follow();
    this.requestUpdate();
  }

  /** Home Assistant sets this at every change of any state: few of them matter here. */
  set hass(home: HomeAssistant) {
    const before = this.home;
    this.home = home;
    if (before?.connection !== home.connection || before.language !== home.language) this.follow();
    if (before?.language === home.language && before.locale === home.locale) return;
    this.requestUpdate();
  }

  getCardSize(): number {
    return this.config ? cardSize(this.config) : 1;
  }

  getGridOptions(): GridOptions {
    return gridOptions(this.config ?? { type: '' });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch.observe(this);
    this.measure();
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.disconnect();
    this.unfollow?.();
    this.unfollow = null;
  }

  private follow(): void {
    const { home, config } = this;
    this.unfollow?.();
    this.unfollow = null;
    if (!this.isConnected || !home || !config || config.part === 'before_you_buy') return;
    const { areas } = config;
    const wanted = { language: home.language, ...(areas ? { areas } : {}) };
    this.unfollow = follow(home.connection, wanted, (state) => { this.hear(state); });
  }

  private hear(state: State): void {
    if (state.kind === 'known') {
      const { text } = state.known.overview.headline;
      if (this.headline && this.headline !== text) this.spoken = text;
      this.headline = text;
    }
    this.state = state;
  }

  private measure(): void {
    const width = this.clientWidth;
    if (!width) return;
    this.columns = columnsFor(width);
    if (this.config && !this.isStarting && this.choice === NO_CHOICE) {
      keepRoom(this.config, this.columns, this.offsetHeight);
    }
  }

  private readonly choose = (change: Partial<Choice>): Promise<unknown> => {
    this.choice = { ...this.choice, ...change };
    return this.updateComplete;
  };

  private readonly open = (row: CameraRow, step?: NextStep): void => {
    if (this.home) openCamera(this.home, row.id, step);
  };

  private readonly sheet = (isOpen: boolean): void => {
    this.isSheetOpen = isOpen;
  };

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('isSheetOpen')) return;
    const dialog = this.renderRoot.querySelector('dialog');
    if (this.isSheetOpen) dialog?.showModal();
    else dialog?.close();
  }

  /** Whether the room is there, and not yet what will fill it. */
  private get isStarting(): boolean {
    const isTold = this.config?.part === 'before_you_buy' || this.state.kind === 'known';
    return !isTold || !canSpeak(this.language);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { home, config, state } = this;
    if (!home || !config) return nothing;
    const height = this.isStarting ? roomFor(config, this.columns) : 0;
    const room = height ? `min-height:${String(height)}px` : nothing;
    return html`<ha-card style=${room}>
      ${this.content(home, config, state)}
      <div class="unseen" role="status">${this.spoken}</div>
    </ha-card>`;
  }

  private content(home: HomeAssistant, config: CardConfig, state: State): TemplateResult {
    if (!canSpeak(home.language)) return starting('', config.tile);
    if (config.part === 'before_you_buy') return html`<div class="inner">${beforeYouBuy(home)}</div>`;
    if (state.kind === 'starting') {
      return starting(label(home.language, state.isSilent ? 'no_answer' : 'starting'), config.tile);
    }
    const { choice, choose, open } = this;
    const scene: Scene = { home, config, known: state.known, choice, columns: this.columns, choose, open };
    if (!config.tile) return whole(scene);
    const sheet = {
      isOpen: this.isSheetOpen,
      open: () => { this.sheet(true); },
      close: () => { this.sheet(false); },
    };
    return tile(scene, sheet, () => whole({ ...scene, config: { ...config, tile: false }, columns: 1 }));
  }
}
