import { css } from 'lit';

/** The badge: as large as Home Assistant's own. */
export const badgeStyle = css`
  :host {
    display: block;
  }
  button {
    display: flex;
    align-items: center;
    gap: 8px;
    box-sizing: border-box;
    block-size: var(--ha-badge-size, 36px);
    min-inline-size: 112px;
    padding: 0 12px;
    border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--line));
    border-radius: var(--ha-badge-border-radius, calc(var(--ha-badge-size, 36px) / 2));
    background: var(--back);
    box-shadow: var(--ha-card-box-shadow, none);
    backdrop-filter: var(--ha-card-backdrop-filter, none);
    color: var(--text);
    font: inherit;
    text-align: start;
    white-space: nowrap;
    cursor: pointer;
  }
  button:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .icon {
    flex: none;
    inline-size: var(--ha-badge-icon-size, 18px);
    block-size: var(--ha-badge-icon-size, 18px);
    margin-inline-start: -4px;
    fill: var(--tone);
  }
  .texts > * {
    display: block;
    font-weight: 500;
    letter-spacing: 0.1px;
  }
  .label {
    color: var(--quiet);
    font-size: var(--ha-font-size-xs, 10px);
    line-height: 10px;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: clip;
    clip-path: inset(50%);
  }
  .words {
    font-size: var(--ha-badge-font-size, var(--small));
    line-height: 1.2;
  }
`;
