import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DateRow } from '../data/model';
import { formatPartial } from '../format/partial';
import type { HomeAssistant } from '../home-assistant/types';
import { controls } from '../styles/controls';
import { datesStyle } from '../styles/dates';
import { tokens } from '../styles/tokens';
import { counted, label } from '../words/label';
import { speaks } from '../words/labels';
import { inOrder } from './dates-order';

/** So many stand open; what is further away is folded. */
const OPEN = 6;

/** A timeline of what is coming. */
export class DatesList extends LitElement {
  static override properties = {
    rows: { attribute: false },
    home: { attribute: false, hasChanged: isSpokenOtherwise },
    isOpen: { state: true },
  };

  static override styles = [tokens, controls, datesStyle];

  declare rows: readonly DateRow[];
  declare home: HomeAssistant;
  declare protected isOpen: boolean;

  constructor() {
    super();
    this.rows = [];
    this.isOpen = false;
    speaks(this, () => this.home.language);
  }

  protected override render(): TemplateResult {
    const { language } = this.home;
    if (!this.rows.length) return html`<p class="none">${label(language, 'no_dates')}</p>`;
    const rows = inOrder(this.rows);
    const folded = rows.length > OPEN + 1 ? rows.length - OPEN : 0;
    const shown = this.isOpen || !folded ? rows : rows.slice(0, OPEN);
    return html`<ol>
        ${repeat(
          shown,
          (row) => row.id,
          (row) => this.row(row),
        )}
      </ol>
      ${folded ? this.fold(folded) : nothing}`;
  }

  private row(row: DateRow): TemplateResult {
    const { language, locale } = this.home;
    const note = [row.is_planned ? label(language, 'dates_planned') : '', row.note].filter(Boolean);
    return html`<li class=${row.is_planned ? 'planned' : ''}>
      <time datetime=${row.when}>${formatPartial(row.when, locale, { style: 'short' })}</time>
      <span class="dot info"></span>
      <span>
        <bdi class="title">${row.title}</bdi>
        ${note.length ? html`<bdi class="note">${note.join(' · ')}</bdi>` : nothing}
      </span>
    </li>`;
  }

  private fold(folded: number): TemplateResult {
    const { language } = this.home;
    return html`<button
      type="button"
      class="link"
      aria-expanded=${this.isOpen ? 'true' : 'false'}
      @click=${() => {
        this.isOpen = !this.isOpen;
      }}
    >
      ${this.isOpen ? label(language, 'fewer') : counted(language, 'dates_more', folded)}
    </button>`;
  }
}

/** Home Assistant is another object at every change of any state: only its words and formats count. */
function isSpokenOtherwise(now: HomeAssistant, before?: HomeAssistant): boolean {
  return now.language !== before?.language || now.locale !== before.locale;
}
