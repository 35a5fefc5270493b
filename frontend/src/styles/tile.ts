import { css } from 'lit';

/** The tile, and the dialog that shows the whole card. */
export const tileStyle = css`
  .tile {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 56px;
    padding: 8px 12px;
    box-sizing: border-box;
  }
  button.tile:focus-visible {
    outline-offset: -3px;
    border-radius: inherit;
  }
  .tile .texts > * {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tile .names {
    color: var(--text);
  }
  :host([tile]),
  :host([tile]) ha-card {
    block-size: 100%;
  }
  .sheet {
    inline-size: min(600px, 100vw - 32px);
    max-inline-size: none;
    max-block-size: calc(100dvh - 64px);
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--ha-border-radius-3xl, 24px);
    color: var(--text);
    background: var(--card-background-color, #fff);
  }
  .sheet::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  .body {
    container: card / inline-size;
  }
  .close {
    margin: 8px 16px 0;
  }
  @media (max-width: 870px), (max-height: 500px) {
    .sheet {
      inline-size: 100vw;
      margin-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
`;
