import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DateRow } from '../data/model';
import { formatPartial } from '../format/partial';
import type { HomeAssistant } from '../home-assistant/types';
import { controls } from '../styles/controls';
import { tokens } from '../styles/tokens';
import { counted, label } from '../words/label';
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

  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: block;
        color: var(--text);
        font-size: var(--medium);
        line-height: 1.4;
      }
      ol {
        display: grid;
        grid-template-columns: minmax(max-content, 96px) 14px minmax(0, 1fr);
        column-gap: 12px;
        margin: 0;
        padding: 0;
        list-style-type: ''; /* with none, Safari takes it for no list */
      }
      li {
        display: grid;
        grid-column: 1 / -1;
        grid-template-columns: subgrid;
        padding-block-end: 16px;
      }
      li:last-child {
        padding-block-end: 0;
      }
      time {
        font-weight: 500;
        text-align: end;
      }
      .dot {
        position: relative;
      }
      .dot::before {
        content: '';
        box-sizing: border-box;
        position: absolute;
        inset-block-start: 3px;
        inset-inline-start: 0;
        inline-size: 14px;
        block-size: 14px;
        border: 3px solid var(--tone);
        border-radius: 50%;
      }
      .planned .dot::before {
        border: 6px double var(--tone);
      }
      li:not(:last-child) .dot::after {
        content: '';
        position: absolute;
        inset-block: 20px -16px;
        inset-inline-start: 6px;
        border-inline-start: 2px solid var(--line);
      }
      .title {
        font-weight: 500;
      }
      .title,
      .note {
        display: block;
        overflow-wrap: anywhere;
      }
      .note,
      .none {
        color: var(--quiet);
      }
      .note {
        font-size: var(--small);
      }
      .none {
        margin: 0;
      }
      .link {
        margin-block-start: 8px;
      }
    `,
  ];

  declare rows: readonly DateRow[];
  declare home: HomeAssistant;
  declare protected isOpen: boolean;

  constructor() {
    super();
    this.rows = [];
    this.isOpen = false;
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
