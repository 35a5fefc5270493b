import { css } from 'lit';

/** Buttons, chips, search and sort. Their clear borders show up in forced colours. */
export const controls = css`
  button {
    font: inherit;
    color: inherit;
    text-align: start;
    background: none;
    border: 0;
    padding: 0;
    margin: 0;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  :is(button, input, select):focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .button {
    min-block-size: 40px;
    padding: 4px 16px;
    box-sizing: border-box;
    border: 1px solid transparent;
    border-radius: 20px;
    font-size: var(--medium);
    font-weight: 500;
    text-align: center;
    color: var(--accent);
    background: var(--tint);
    transition: filter var(--motion);
  }
  .button.filled {
    color: #fff;
    background: var(--ha-color-primary-30, #006787);
  }
  @media (hover: hover) {
    .button:hover {
      filter: brightness(0.94);
    }
    :is(.link, .rest):hover {
      text-decoration: underline;
    }
  }
  :is(.link, .rest) {
    min-block-size: 40px;
    font-size: var(--medium);
    font-weight: 500;
    color: var(--accent);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 0 16px 12px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 36px;
    padding: 4px 12px 4px 8px;
    padding-inline: 8px 12px;
    box-sizing: border-box;
    border: 1px solid var(--line);
    border-radius: 18px;
    font-size: var(--medium);
    font-weight: 500;
  }
  .chip .icon {
    --size: 20px;
    color: var(--tone);
  }
  .chip[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--tint);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .chip[aria-pressed='true'] .icon {
    color: inherit;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 0 16px 12px;
    font-size: var(--medium);
  }
  .tools input {
    flex: 1 1 180px;
    min-inline-size: 0;
  }
  .tools label {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    color: var(--quiet);
  }
  .tools :is(input, select) {
    block-size: 40px;
    box-sizing: border-box;
    padding-inline: 12px;
    border: 1px solid var(--line);
    border-radius: 20px;
    font: inherit;
    color: var(--text);
    background: var(--back);
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
