// How the dialog and its forms look: the theme's variables alone; status colours on icons and tints only.
import { css } from 'lit';

export const prose = css`
  :host {
    display: block;
    color: var(--text);
    font-family: var(--ha-font-family-body, Roboto, sans-serif);
    font-size: var(--medium);
    line-height: var(--ha-line-height-normal, 1.6);
  }
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  p,
  h2,
  h3,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
  }
  /* each text reads in its own direction, and stands where the page's does */
  :is(p, li, dt, dd, h2, h3, h4, b, small, label, legend) {
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
    text-align: left;
  }
  :is(p, li, dt, dd, h2, h3, h4, b, small, label, legend):dir(rtl) {
    text-align: right;
  }
  h3 {
    font-size: var(--large);
    font-weight: 500;
    line-height: 1.4;
  }
  a {
    color: var(--accent);
  }
  .hint,
  .quiet {
    color: var(--quiet);
    font-size: var(--small);
  }
  .icon {
    width: 24px;
    height: 24px;
    flex: none;
    fill: currentcolor;
  }
  .go:dir(rtl) svg {
    transform: scaleX(-1);
  }
  /* a live region has to be there before its words are; empty it takes no room */
  [role='alert']:empty,
  [role='status']:empty {
    position: absolute;
  }
  h2:focus,
  .confirm:focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
`;

export const buttons = css`
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
    background: none;
    border: 0;
  }
  .filled,
  .tinted {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 40px;
    padding: 6px 16px;
    border: 1px solid transparent;
    border-radius: var(--ha-border-radius-pill, 9999px);
    font-weight: 500;
    line-height: 1.3;
    text-align: start;
    text-decoration: none;
  }
  .filled {
    background: var(--ha-color-primary-30, #006787);
    color: #fff;
  }
  .tinted {
    background: var(--tint);
    color: var(--accent);
  }
  .filled .icon,
  .tinted .icon {
    width: 20px;
    height: 20px;
  }
  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  @media (hover: hover) {
    .filled:hover,
    .tinted:hover {
      filter: brightness(1.08);
    }
  }
`;

export const fields = css`
  form,
  .fields,
  .intro {
    display: grid;
    gap: 16px;
  }
  .field {
    display: grid;
    gap: 4px;
  }
  .field label,
  legend {
    padding: 0;
    font-weight: 500;
  }
  fieldset {
    display: grid;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 44px;
    padding: 4px 0;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .option input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--ha-color-primary-30, #006787);
  }
  .field input,
  select,
  textarea {
    width: 100%;
    min-width: 0;
    min-height: 44px;
    padding: 8px 12px;
    font: inherit;
    font-size: var(--large);
    color: var(--text);
    background: var(--card-background-color, #fff);
    border: 1px solid var(--quiet);
    border-radius: var(--ha-border-radius-md, 8px);
    color-scheme: inherit;
  }
  textarea {
    resize: vertical;
  }
  .confirm {
    display: grid;
    gap: 8px;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: var(--ha-border-radius-lg, 12px);
  }
  .error {
    padding: 12px 16px;
    border: 1px solid var(--error-color);
    border-radius: var(--ha-border-radius-lg, 12px);
    background: color-mix(in srgb, var(--error-color) 12%, transparent);
  }
`;
