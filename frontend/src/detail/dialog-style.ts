import { css } from 'lit';

/** The frame, as Home Assistant's own dialogs: from the bottom and full width where the room is small. */
export const frame = css`
  dialog {
    width: min(600px, calc(100vw - 32px));
    max-width: none;
    max-height: calc(100vh - 72px);
    padding: 0;
    overflow: hidden;
    color: var(--text);
    background: var(
      --ha-dialog-surface-background,
      var(--card-background-color, var(--primary-background-color, #fff))
    );
    border: 1px solid transparent;
    border-radius: var(--ha-border-radius-3xl, 24px);
    box-shadow: var(--ha-box-shadow-l, 0 8px 24px rgb(0 0 0 / 30%));
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  header {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 12px 12px 8px;
  }
  .titles {
    flex: 1;
    min-width: 0;
    padding-inline: 4px;
  }
  h2 {
    font-size: var(--ha-font-size-xl, 20px);
    font-weight: 500;
    line-height: 1.3;
  }
  .titles p {
    color: var(--quiet);
    line-height: 1.3;
  }
  .round {
    display: grid;
    place-items: center;
    width: 48px;
    height: 48px;
    flex: none;
    padding: 0;
    border-radius: 50%;
  }
  .body {
    display: grid;
    align-content: start;
    gap: 20px;
    padding: 8px 24px calc(24px + env(safe-area-inset-bottom, 0px));
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .body > * {
    min-width: 0;
  }
  @media (max-width: 870px), (max-height: 500px) {
    dialog {
      width: 100vw;
      max-height: calc(100dvh - 48px);
      margin-block: auto 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
      border-inline-width: 0;
    }
    .body {
      padding-inline: 16px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: in 160ms ease-out;
    }
    @keyframes in {
      from {
        opacity: 0;
        translate: 0 24px;
      }
    }
  }
`;

/** What stands in it. */
export const content = css`
  .circle {
    display: grid;
    place-items: center;
    flex: none;
    width: 40px;
    height: 40px;
    color: var(--tone);
    background: color-mix(in srgb, var(--tone) 20%, transparent);
    border-radius: 50%;
  }
  .lead {
    display: flex;
    gap: 16px;
    padding: 16px;
    background: color-mix(in srgb, var(--tone) 12%, transparent);
    border: 1px solid transparent;
    border-radius: var(--ha-border-radius-xl, 16px);
  }
  .lead h3 {
    font-size: var(--ha-font-size-xl, 20px);
  }
  .lead p {
    font-size: var(--large);
  }
  section {
    display: grid;
    gap: 8px;
  }
  .box {
    padding: 0;
    overflow: hidden;
    list-style: none;
    border: 1px solid var(--line);
    border-radius: var(--ha-border-radius-lg, 12px);
  }
  .box > * + * {
    border-top: 1px solid var(--line);
  }
  .fact {
    display: grid;
    grid-template-columns: minmax(96px, 28%) 1fr;
    gap: 0 12px;
    padding: 12px 16px;
  }
  .fact dt {
    grid-row: 1 / span 9;
    color: var(--quiet);
  }
  .fact dd {
    grid-column: 2;
  }
  .fact dt + dd {
    font-weight: 500;
  }
  .fact dd + dd {
    color: var(--quiet);
  }
  .reason,
  .action {
    display: flex;
    gap: 12px;
    padding: 12px 16px;
  }
  .reason h4 {
    margin: 0;
    font-size: var(--large);
    font-weight: 500;
    line-height: 1.4;
  }
  .reason a {
    font-weight: 500;
  }
  .action {
    align-items: center;
    width: 100%;
    min-height: 56px;
    line-height: 1.4;
    text-align: start;
  }
  .action > .go {
    flex: none;
    display: flex;
    color: var(--quiet);
  }
  .action span:not(.go) {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .action b,
  .action small {
    display: block;
    font-weight: 500;
  }
  .action small {
    color: var(--quiet);
    font-size: var(--small);
    font-weight: 400;
  }
  .action > .icon {
    color: var(--quiet);
  }
  .action:focus-visible {
    outline-offset: -2px;
  }
  @media (hover: hover) {
    .action:hover,
    .round:hover {
      background: color-mix(in srgb, var(--text) 6%, transparent);
    }
  }
  .news {
    display: grid;
    gap: 8px;
    justify-items: start;
    padding: 12px 16px;
    background: color-mix(in srgb, var(--tone) 12%, transparent);
    border: 1px solid transparent;
    border-radius: var(--ha-border-radius-lg, 12px);
  }
  .steps {
    display: grid;
    gap: 8px;
    padding-inline-start: 20px;
  }
  .waiting {
    min-height: 240px;
  }
`;
