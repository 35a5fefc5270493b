import { css } from 'lit';

/**
 * The theme's colours by what they stand for.
 *
 * Status colours are for icons, bar and tints alone: as text they have too little contrast on
 * most themes. `--accent` is text in the theme's colour; mixed with the theme's own text it can be
 * read on light and dark, whatever the theme says it is.
 */
export const tokens = css`
  :host {
    --text: var(--primary-text-color, #141414);
    --quiet: var(--secondary-text-color, #5e5e5e);
    --line: var(--divider-color, rgb(0 0 0 / 12%));
    --back: var(--ha-card-background, var(--card-background-color, #fff));
    --brand: var(--primary-color, #009ac7);
    --accent: color-mix(in srgb, var(--brand) 45%, var(--text));
    --tint: color-mix(in srgb, var(--brand) 16%, transparent);
    --hover: color-mix(in srgb, var(--text) 5%, transparent);
    --small: var(--ha-font-size-s, 12px);
    --medium: var(--ha-font-size-m, 14px);
    --large: var(--ha-font-size-l, 16px);
    --motion: var(--ha-animation-duration-fast, 150ms);
  }
  .danger {
    --tone: var(--error-color, #db4437);
  }
  .warning {
    --tone: var(--warning-color, #ffa600);
  }
  .info {
    --tone: var(--state-icon-color, #44739e);
  }
  .unknown {
    --tone: var(--ha-color-neutral-50, #7a7a7a);
  }
  .success {
    --tone: var(--success-color, #43a047);
  }
  @media (prefers-contrast: more) {
    :host {
      --quiet: var(--text);
      --line: var(--text);
      --accent: var(--text);
    }
  }
`;
