import { html, LitElement, type TemplateResult } from 'lit';
import type { Form } from '../card/form';
import type { State } from '../data/feed';
import { follow } from '../data/hub';
import type { Headline } from '../data/model';
import { navigate, showEntity } from '../home-assistant/navigate';
import type { HomeAssistant } from '../home-assistant/types';
import { areasWithCameras } from '../strategy/areas';
import { findDashboard } from '../strategy/find';
import { areaPath } from '../strategy/views';
import { tokens } from '../styles/tokens';
import { headlineIcon, icon } from '../view/icons';
import { label } from '../words/label';
import { canSpeak, speaks } from '../words/labels';
import { shownLanguage } from '../words/language';
import { type BadgeConfig, check } from './config';
import { badgeForm } from './form';
import { badgeStyle } from './style';

/** Takes the room of a line. */
const NO_WORDS = '\u00a0';

/** The badge: in a few words whether the cameras are fine. A tap opens what is known of them. */
export class CameraLifecycleBadge extends LitElement {
  static override properties = { state: { attribute: false } };

  static override styles = [tokens, badgeStyle];

  declare state: State;
  private config: BadgeConfig | null = null;
  private home: HomeAssistant | null = null;
  private unfollow: (() => void) | null = null;

  static getConfigForm(): Form<BadgeConfig> {
    return badgeForm();
  }

  static getStubConfig(): object {
    return {};
  }

  constructor() {
    super();
    this.state = { kind: 'starting' };
    speaks(this, () => this.language);
  }

  private get language(): string {
    return this.home?.language ?? shownLanguage();
  }

  setConfig(config: BadgeConfig): void {
    check(config, this.language);
    this.config = config;
    this.follow();
    this.requestUpdate();
  }

  /** Home Assistant sets this at every change of any state: only another language or connection matters. */
  set hass(home: HomeAssistant) {
    const before = this.home;
    this.home = home;
    if (before?.connection === home.connection && before.language === home.language) return;
    this.follow();
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unfollow?.();
    this.unfollow = null;
  }

  private follow(): void {
    this.unfollow?.();
    this.unfollow = null;
    if (!this.isConnected || !this.home || !this.config) return;
    const { areas } = this.config;
    const wanted = { language: this.home.language, ...(areas ? { areas } : {}) };
    this.unfollow = follow(this.home.connection, wanted, (state) => {
      this.state = state;
    });
  }

  /** Open the dashboard, at the area that the badge is of; without a dashboard, what counts the cameras. */
  private async open(): Promise<void> {
    const { home } = this;
    if (!home) return;
    const path = await findDashboard(home).catch(() => null);
    if (path !== null) {
      const [area, ...others] = this.config?.areas ?? [];
      const isShown = area && !others.length && areasWithCameras(home).some(({ area_id }) => area_id === area);
      navigate(isShown ? `/${path}/${areaPath(area)}` : `/${path}`);
      return;
    }
    const entityId = Object.values(home.entities).find(
      (entity) => entity.platform === 'camera_lifecycle' && entity.translation_key === 'cameras_at_risk',
    )?.entity_id;
    if (entityId) showEntity(this, entityId);
  }

  protected override render(): TemplateResult {
    const { language } = this;
    const say = (key: string): string => (canSpeak(language) ? label(language, key) : NO_WORDS);
    const state: State = canSpeak(language) ? this.state : { kind: 'starting' };
    const { kind, tone, short } = shown(state);
    const above = this.config?.label || say('cameras');
    const starting = html`<span aria-hidden="true">…</span
      ><span class="unseen">${say('starting')}</span>`;
    return html`<button type="button" class=${tone} @click=${this.open.bind(this)}>
      ${icon(headlineIcon(kind))}
      <span class="texts">
        <bdi class="label">${above}</bdi>
        <span class="words">${state.kind === 'known' ? html`<bdi>${short}</bdi>` : starting}</span>
      </span>
    </button>`;
  }
}

type Shown = Pick<Headline, 'kind' | 'tone'> & { short: string };

function shown(state: State): Shown {
  if (state.kind === 'starting') return { kind: 'no_cameras', tone: 'unknown', short: '' };
  const { headline, short } = state.known.overview;
  return { kind: headline.kind, tone: headline.tone, short };
}
