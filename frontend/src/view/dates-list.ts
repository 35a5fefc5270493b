import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DateRow } from '../data/model';
import { formatPartial } from '../format/partial';
import type { HomeAssistant } from '../home-assistant/types';
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

  static override styles = css`
    :host {
      display: block;
      color: var(--primary-text-color);
      font-size: var(--ha-font-size-m, 14px);
      line-height: 1.4;
    }
    ol {
      display: grid;
      grid-template-columns: minmax(max-content, 96px) 14px minmax(0, 1fr);
      margin: 0;
      padding: 0;
      list-style-type: ''; /* with none, Safari takes it for no list */
    }
    li {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
      column-gap: var(--ha-space-3, 12px);
      padding-bottom: var(--ha-space-4, 16px);
      position: relative;
      content-visibility: auto;
      contain-intrinsic-size: auto 56px;
    }
    li:last-child {
      padding-bottom: 0;
    }
    time {
      font-weight: var(--ha-font-weight-medium, 500);
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
      width: 14px;
      height: 14px;
      border: 3px solid var(--state-icon-color, #44739e);
      border-radius: 50%;
    }
    .planned .dot::before {
      border-style: double;
      border-width: 6px;
    }
    li:not(:last-child) .dot::after {
      content: '';
      position: absolute;
      inset-block: 20px calc(0px - var(--ha-space-4, 16px));
      inset-inline-start: 6px;
      border-inline-start: 2px solid var(--divider-color, #e0e0e0);
    }
    .title {
      font-weight: var(--ha-font-weight-medium, 500);
    }
    .title,
    .note {
      display: block;
      overflow-wrap: anywhere;
    }
    .note,
    .none {
      color: var(--secondary-text-color);
    }
    .note {
      font-size: var(--ha-font-size-s, 12px);
    }
    .none {
      margin: 0;
    }
    button {
      min-height: 40px;
      margin-block-start: var(--ha-space-2, 8px);
      padding: 0 var(--ha-space-3, 12px);
      border: 1px solid transparent;
      border-radius: 20px;
      background: none;
      color: var(--ha-color-on-primary-normal, var(--primary-text-color));
      font: inherit;
      font-weight: var(--ha-font-weight-medium, 500);
      cursor: pointer;
    }
    button:hover {
      background: var(--ha-color-fill-primary-normal-resting, rgba(3, 155, 229, 0.15));
    }
    button:focus-visible {
      outline: 2px solid var(--primary-text-color);
      outline-offset: -2px;
    }
  `;

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
    if (!this.rows.length) return html`<p class="none">${label(language, 'dates_none')}</p>`;
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
      <span class="dot"></span>
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
      aria-expanded=${this.isOpen ? 'true' : 'false'}
      @click=${() => {
        this.isOpen = !this.isOpen;
      }}
    >
      ${this.isOpen ? label(language, 'dates_fewer') : counted(language, 'dates_more', folded)}
    </button>`;
  }
}

/** Home Assistant is another object at every change of any state: only its words and formats count. */
function isSpokenOtherwise(now: HomeAssistant, before?: HomeAssistant): boolean {
  return now.language !== before?.language || now.locale !== before.locale;
}
