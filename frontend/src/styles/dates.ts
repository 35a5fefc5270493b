import { css } from 'lit';

/** The timeline: a date, a dot on a line, what happens. */
export const datesStyle = css`
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
`;
