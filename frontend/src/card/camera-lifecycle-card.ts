import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Feed, type State } from '../data/feed';
import { type CameraRow, GROUPS } from '../data/model';
import type { HomeAssistant } from '../home-assistant/types';
import { dashboardLink } from '../strategy/link';
import { dates } from '../view/dates';
import { type CardConfig, check } from './config';
import { configForm, type Form } from './form';
import { tidy } from './tidy';

/** The card: the headline, and the cameras by what is to be done about them. */
export class CameraLifecycleCard extends LitElement {
  static override properties = { state: { attribute: false } };

  static override styles = css`
    :host {
      display: block;
    }
  `;

  declare state: State;
  private config: CardConfig | null = null;
  private home: HomeAssistant | null = null;
  private feed: Feed | null = null;

  constructor() {
    super();
    this.state = { kind: 'starting' };
  }

  static getConfigForm(): Form<CardConfig> {
    return configForm();
  }

  static getStubConfig(): Partial<CardConfig> {
    return {};
  }

  setConfig(config: CardConfig): void {
    check(config);
    this.config = tidy(config);
    this.follow();
    this.requestUpdate();
  }

  /** Home Assistant sets this at every change of any state: only another language or connection matters. */
  set hass(home: HomeAssistant) {
    const before = this.home;
    this.home = home;
    if (before?.connection !== home.connection || before.language !== home.language) {
      this.follow();
      this.requestUpdate();
    }
  }

  getCardSize(): number {
    return 6;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.feed?.stop();
    this.feed = null;
  }

  private follow(): void {
    this.feed?.stop();
    this.feed = null;
    if (!this.isConnected || !this.home || !this.config) return;
    const { areas } = this.config;
    const wanted = { language: this.home.language, ...(areas ? { areas } : {}) };
    this.feed = new Feed(this.home.connection, wanted, (state) => {
      this.state = state;
    });
    this.feed.start();
  }

  protected override render(): TemplateResult {
    if (this.state.kind === 'starting' || !this.home) return html`<ha-card></ha-card>`;
    const { overview, cameras } = this.state.known;
    const part = this.config?.part ?? 'all';
    if (part === 'dates') return html`<ha-card>${dates(overview.dates, this.home)}</ha-card>`;
    const rows = [...cameras.values()];
    return html`<ha-card>
      <h2>${overview.headline.text || overview.headline.kind}</h2>
      ${GROUPS.map((group) => this.group(rows.filter((row) => row.group === group)))}
      ${part === 'all' && !this.config?.tile ? dashboardLink(this.home) : nothing}
    </ha-card>`;
  }

  private group(rows: CameraRow[]): TemplateResult | typeof nothing {
    if (!rows.length) return nothing;
    return html`<section>
      ${repeat(
        rows,
        (row) => row.id,
        (row) => html`<p><bdi>${row.name}</bdi> ${row.why}</p>`,
      )}
    </section>`;
  }
}
