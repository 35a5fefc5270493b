// Ways out of the dialog: pages of Home Assistant, and the back button.

const MARK = 'camera_lifecycle';

/** Return the address if a browser may open it as a page, null for any other. */
export function webAddress(url: string): string | null {
  try {
    return /^https?:$/.test(new URL(url).protocol) ? url : null;
  } catch {
    return null;
  }
}

/** Return whether a press is beside an element: on the backdrop of a dialog. */
export function isBeside(element: Element, { clientX: x, clientY: y }: MouseEvent): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x < left || x > right || y < top || y > bottom;
}

/**
 * Steps into the dialog, kept in the browser's history: a phone's back button leaves them one by one.
 *
 * `left` hears how many steps are still in.
 */
export class Steps {
  depth = 0;

  constructor(private readonly left: (depth: number) => void) {}

  enter(): void {
    if (!this.depth) window.addEventListener('popstate', this.popped);
    this.depth += 1;
    history.pushState({ ...(history.state as object | null), [MARK]: this.depth }, '');
  }

  /** Go one step back, as the back button does. */
  back(): void {
    history.back();
  }

  /** Be out at once; the steps leave the history. */
  leave(): void {
    const { depth } = this;
    this.stop();
    if (depth && inHistory() === depth) history.go(-depth);
  }

  /** Be out at once, for a page of Home Assistant in place of the last step. */
  leaveFor(path: string): void {
    const replace = this.depth > 0 && inHistory() === this.depth;
    this.stop();
    if (replace) history.replaceState(null, '', path);
    else history.pushState(null, '', path);
    window.dispatchEvent(new CustomEvent('location-changed', { detail: { replace } }));
  }

  private stop(): void {
    this.depth = 0;
    window.removeEventListener('popstate', this.popped);
  }

  private readonly popped = (): void => {
    const depth = Math.min(inHistory(), this.depth);
    if (depth === this.depth) return;
    this.depth = depth;
    if (!depth) this.stop();
    this.left(depth);
  };
}

function inHistory(): number {
  const state = history.state as Record<string, unknown> | null;
  return Number(state?.[MARK] ?? 0);
}
