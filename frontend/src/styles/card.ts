import { css } from 'lit';

/** The card: its surface, headline, bar, groups and footer. */
export const cardStyle = css`
  :host {
    display: block;
    color: var(--text);
    font-size: var(--medium);
    line-height: 1.4;
  }
  ha-card {
    display: block;
    box-sizing: border-box;
    min-block-size: 100%;
    overflow: clip;
    border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--line));
    border-radius: var(--ha-card-border-radius, var(--ha-border-radius-lg, 12px));
    background: var(--back);
    box-shadow: var(--ha-card-box-shadow, none);
    container: card / inline-size;
  }
  :is(h2, h3, p) {
    margin: 0;
    font: inherit;
  }
  .icon {
    flex: none;
    inline-size: var(--size, 24px);
    block-size: var(--size, 24px);
    fill: currentcolor;
  }
  .circle {
    position: relative;
    flex: none;
    display: grid;
    place-items: center;
    box-sizing: border-box;
    inline-size: var(--circle, 40px);
    block-size: var(--circle, 40px);
    border: 1px solid transparent;
    border-radius: 50%;
    color: var(--tone);
    background: color-mix(in srgb, var(--tone) 20%, transparent);
  }
  .mark {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-end: -5px;
    display: grid;
    place-items: center;
    inline-size: 16px;
    block-size: 16px;
    border: 2px solid var(--back);
    border-radius: 50%;
    background: var(--tone);
  }
  .mark .icon {
    --size: 12px;
    color: var(--back);
  }
  .texts {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .headline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 16px;
    padding: 16px;
    --circle: 48px;
  }
  .headline > .circle {
    --size: 28px;
  }
  h2 {
    font-size: var(--ha-font-size-xl, 20px);
    font-weight: 500;
    line-height: 1.25;
  }
  :is(.note, .quiet, .place, .names, .empty) {
    color: var(--quiet);
  }
  .quiet {
    font-size: var(--medium);
  }
  h2.title {
    padding: 12px 16px 4px;
    font-size: var(--large);
    font-weight: 500;
  }
  .bar {
    flex: 0 0 100%;
    display: flex;
    align-items: center;
    gap: 4px;
    block-size: 8px;
  }
  .bar.dense {
    gap: 1px;
  }
  .bar i {
    flex: 1 1 0;
    min-inline-size: 2px;
    box-sizing: border-box;
    block-size: 8px;
    border-radius: 4px;
    background: var(--tone);
  }
  .bar .info {
    border: 2px solid var(--tone);
    background: none;
  }
  .bar .unknown {
    background: repeating-linear-gradient(-45deg, var(--tone) 0 2px, transparent 2px 5px);
  }
  .bar .success {
    block-size: 4px;
  }
  .columns {
    display: flex;
    border-block-start: 1px solid var(--line);
  }
  .column {
    flex: 1 1 0;
    min-inline-size: 0;
    container: column / inline-size;
  }
  .column + .column {
    border-inline-start: 1px solid var(--line);
  }
  .group + .group {
    border-block-start: 1px solid var(--line);
  }
  .group {
    padding-block: 4px;
  }
  .heading {
    display: flex;
    flex: 1;
    justify-content: space-between;
    gap: 8px;
    font-weight: 500;
    color: var(--quiet);
  }
  h3.heading {
    padding: 12px 16px 4px;
  }
  .fold {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 4px 16px;
    box-sizing: border-box;
  }
  .folded .fold {
    padding-block: 8px;
  }
  .fold > .icon {
    color: var(--quiet);
    transition: transform var(--motion);
  }
  .fold[aria-expanded='true'] > .icon {
    transform: rotate(180deg);
  }
  button.fold:focus-visible {
    outline-offset: -3px;
    border-radius: 8px;
  }
  .fold .texts > * {
    display: block;
  }
  .count {
    font-weight: 500;
  }
  .names {
    font-size: var(--small);
  }
  .rest {
    padding-inline: 68px 16px;
    inline-size: 100%;
  }
  .empty,
  .inner {
    padding: 16px;
  }
  /* A part that stands alone begins with what follows a headline elsewhere. */
  ha-card > .tools:first-child {
    padding-block-start: 16px;
  }
  ha-card.help > :first-child {
    padding-block-start: 8px;
  }
  .columns + :is(.group, footer),
  .group + footer,
  .listed + footer {
    border-block-start: 1px solid var(--line);
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 24px;
    padding: 8px 16px;
  }
  .place {
    flex: 1 1 100%;
    padding-block: 4px;
    font-size: var(--small);
  }
  .buying {
    flex: 1 1 100%;
  }
  .starting .texts {
    color: var(--quiet);
    animation: appear var(--motion) 600ms both;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container card (max-width: 599px) {
    .chips.few {
      display: none;
    }
  }
  @container card (min-width: 720px) {
    .headline {
      --circle: 56px;
    }
    .headline h2 {
      font-size: var(--ha-font-size-2xl, 24px);
    }
    .place {
      flex: 1 1 auto;
    }
    .listed .rows {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 440px), 1fr));
    }
  }
  @media (prefers-contrast: more) {
    .circle {
      border-color: var(--text);
      color: var(--text);
    }
  }
  @media (forced-colors: active) {
    .bar i {
      forced-color-adjust: none;
      --tone: CanvasText;
    }
    .mark {
      border-color: Canvas;
    }
    .mark .icon {
      color: CanvasText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
`;
