import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { Form } from '../card/form';
import { tidy } from '../card/tidy';
import { Feed, type State } from '../data/feed';
import { navigate } from '../home-assistant/navigate';
import type { HomeAssistant } from '../home-assistant/types';
import { areasWithCameras } from '../strategy/areas';
import { findDashboard } from '../strategy/find';
import { areaPath } from '../strategy/views';
import { label } from '../words/label';
import { type BadgeConfig, check } from './config';
import { badgeForm } from './form';
import { LOOKS } from './look';

/** The badge: in a few words whether the cameras are fine. A tap opens what is known of them. */
export class CameraLifecycleBadge extends LitElement {
  static override properties = { state: { attribute: false } };

  static override styles = css`
    :host {
      display: block;
    }
    button {
      display: flex;
      align-items: center;
      gap: var(--ha-space-2, 8px);
      box-sizing: border-box;
      height: var(--ha-badge-size, 36px);
      min-width: 96px;
      padding: 0 12px;
      border: var(--ha-card-border-width, 1px) solid
        var(--ha-card-border-color, var(--divider-color, #e0e0e0));
      border-radius: var(--ha-badge-border-radius, calc(var(--ha-badge-size, 36px) / 2));
      background: var(--ha-card-background, var(--card-background-color, #fff));
      box-shadow: var(--ha-card-box-shadow, none);
      backdrop-filter: var(--ha-card-backdrop-filter, none);
      color: var(--primary-text-color);
      font: inherit;
      text-align: start;
      white-space: nowrap;
      cursor: pointer;
    }
    button:focus-visible {
      outline: 2px solid var(--primary-text-color);
      outline-offset: 2px;
    }
    svg {
      flex: none;
      width: var(--ha-badge-icon-size, 18px);
      height: var(--ha-badge-icon-size, 18px);
      margin-inline-start: -4px;
      fill: currentcolor;
    }
    .label,
    .words {
      display: block;
      letter-spacing: 0.1px;
      font-weight: var(--ha-font-weight-medium, 500);
    }
    .label {
      color: var(--secondary-text-color);
      font-size: var(--ha-font-size-xs, 10px);
      line-height: 10px;
    }
    .words {
      font-size: var(--ha-badge-font-size, var(--ha-font-size-s, 12px));
      line-height: var(--ha-line-height-condensed, 1.2);
    }
  `;

  declare state: State;
  private config: BadgeConfig | null = null;
  private home: HomeAssistant | null = null;
  private feed: Feed | null = null;

  static getConfigForm(): Form<BadgeConfig> {
    return badgeForm();
  }

  static getStubConfig(): object {
    return {};
  }

  constructor() {
    super();
    this.state = { kind: 'starting' };
  }

  setConfig(config: BadgeConfig): void {
    check(config);
    const before = this.config;
    this.config = tidy(config);
    if (String(before?.areas) !== String(this.config.areas)) this.follow();
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

  protected override shouldUpdate(changed: PropertyValues): boolean {
    const before = changed.get('state') as State | undefined;
    return !(changed.size === 1 && before && wordsOf(before) === wordsOf(this.state));
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
    if (!entityId) return;
    this.dispatchEvent(
      new CustomEvent('hass-more-info', { detail: { entityId }, bubbles: true, composed: true }),
    );
  }

  protected override render(): TemplateResult {
    const language = this.home?.language ?? 'en';
    const { tone, short } = this.state.kind === 'known' ? shown(this.state) : { tone: 'unknown' as const, short: '…' };
    const { icon, color } = LOOKS[tone];
    const above = this.config?.label ?? label(language, 'cameras');
    const spoken = this.state.kind === 'known' ? `${above}: ${short}` : label(language, 'starting');
    return html`<button type="button" aria-label=${spoken} @click=${this.open.bind(this)}>
      <svg viewBox="0 0 24 24" aria-hidden="true" style="color: ${color}"><path d=${icon}></path></svg>
      <span><bdi class="label">${above}</bdi><span class="words">${short}</span></span>
    </button>`;
  }
}

function shown({ known }: State & { kind: 'known' }): { tone: keyof typeof LOOKS; short: string } {
  const { headline, short } = known.overview;
  return { tone: headline.tone, short };
}

/** What of a state is seen: the badge is drawn anew at nothing else. */
function wordsOf(state: State): string {
  return state.kind === 'known' ? Object.values(shown(state)).join(' ') : '';
}
