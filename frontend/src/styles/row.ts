import { css } from 'lit';

/** A camera's row. It is laid out by the width of its column, and painted when it is in sight. */
export const rowStyle = css`
  .rows {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row {
    position: relative;
    display: grid;
    grid-template: 'mark open go' auto 'mark step go' auto / 40px minmax(0, 1fr) 24px;
    column-gap: 12px;
    align-items: center;
    padding: 8px 16px;
  }
  .long .row {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 84px;
  }
  .row > .circle {
    grid-area: mark;
    align-self: start;
  }
  .row > .icon {
    grid-area: go;
    color: var(--quiet);
  }
  .row > .icon:dir(rtl) {
    transform: scaleX(-1);
  }
  .open {
    grid-area: open;
    min-inline-size: 0;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .open::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  button.open:focus-visible {
    outline: none;
  }
  .open:focus-visible::after {
    outline: 2px solid var(--accent);
    outline-offset: -3px;
    border-radius: 8px;
  }
  @media (hover: hover) {
    .row:hover {
      background: var(--hover);
    }
  }
  .open > span {
    display: block;
  }
  .who {
    min-block-size: 22px;
  }
  .name {
    margin-inline-end: 4px;
    font-size: var(--large);
    font-weight: 500;
  }
  .area {
    font-size: var(--medium);
    color: var(--quiet);
  }
  .why {
    font-size: var(--medium);
  }
  /* A dot before each part; that of the first one in a line is cut off. */
  .open > .more {
    display: flex;
    flex-wrap: wrap;
    margin-inline: -1em;
    padding-inline-end: 1em;
    clip-path: inset(0 1em);
    font-size: var(--small);
    color: var(--quiet);
  }
  .more > span {
    position: relative;
    padding-inline-start: 1em;
  }
  .more > span::before {
    content: '·' / '';
    position: absolute;
    inset-inline-start: 0.35em;
  }
  .row .button {
    grid-area: step;
    position: relative;
    z-index: 1;
    justify-self: start;
    margin-block: 8px 4px;
  }
  @container column (min-width: 430px) {
    .row {
      grid-template: 'mark open step go' auto / 40px minmax(0, 1fr) auto 24px;
    }
    .row .button {
      max-inline-size: 200px;
      margin-block: 0;
    }
  }
`;
