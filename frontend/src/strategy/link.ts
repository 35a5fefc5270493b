import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { HomeAssistant } from '../home-assistant/types';
import { navigate } from '../home-assistant/navigate';
import { controls } from '../styles/controls';
import { tokens } from '../styles/tokens';
import { label } from '../words/label';
import { speaks } from '../words/labels';
import { findLikely } from './find';
import { makeDashboard } from './make';

/** `path`: of the dashboard, null for none. */
type State =
  | { kind: 'looking' }
  | { kind: 'known'; path: string | null }
  | { kind: 'making' }
  | { kind: 'failed'; reason: string };

/** Return the link to the dashboard; where there is none, the button that makes it, for administrators. */
export function dashboardLink(home: HomeAssistant): TemplateResult {
  return html`<camera-lifecycle-dashboard-link .home=${home}></camera-lifecycle-dashboard-link>`;
}

/** The link to the dashboard, or the button that makes it. */
export class DashboardLink extends LitElement {
  static override properties = { home: { attribute: false }, state: { state: true } };

  static override styles = [
    tokens,
    controls,
    css`
      button[disabled] {
        cursor: default;
        opacity: 0.6;
      }
      .waits {
        visibility: hidden;
      }
      p {
        margin: 0 0 8px;
        color: var(--text);
        font-size: var(--medium);
      }
    `,
  ];

  declare home: HomeAssistant;
  declare protected state: State;

  constructor() {
    super();
    this.state = { kind: 'looking' };
    speaks(this, () => this.home.language);
  }

  protected override firstUpdated(): void {
    void this.look();
  }

  private async look(): Promise<void> {
    const path = await findLikely(this.home);
    if (this.state.kind === 'looking') this.state = { kind: 'known', path };
  }

  private async open(): Promise<void> {
    if (this.state.kind === 'making') return;
    let path = this.state.kind === 'known' ? this.state.path : null;
    if (path === null) {
      this.state = { kind: 'making' };
      try {
        path = await makeDashboard(this.home);
      } catch (error) {
        this.state = { kind: 'failed', reason: this.wordsOf(error) };
        return;
      }
      this.state = { kind: 'known', path };
    }
    navigate(`/${path}`);
  }

  private wordsOf(error: unknown): string {
    const { message } = (error ?? {}) as { message?: unknown };
    const reason = typeof message === 'string' && message ? message : String(error);
    return label(this.home.language, 'dashboard_failed', { reason });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state } = this;
    const exists = state.kind === 'known' && state.path !== null;
    if (!exists && !this.home.user?.is_admin) return nothing;
    return html`<button
        type="button"
        class=${state.kind === 'looking' ? 'link waits' : 'link'}
        ?disabled=${state.kind === 'making'}
        @click=${this.open.bind(this)}
      >
        ${label(this.home.language, exists ? 'dashboard_open' : 'dashboard_make')}
      </button>
      <div role="status">${state.kind === 'failed' ? html`<p>${state.reason}</p>` : nothing}</div>`;
  }
}
