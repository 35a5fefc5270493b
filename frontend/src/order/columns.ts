import type { Section } from './sections';

const STEPS = [720, 1400, 2400]; // px of the card's own width
const HEADING = 0.6; // heights in rows
const FOLDED = 0.8;

/** Return how many columns a card has room for. */
export function columnsFor(width: number): number {
  return 1 + STEPS.filter((step) => width >= step).length;
}

/**
 * Return the sections by column, as even as their order allows.
 *
 * Open ones keep their order down the columns, so that what is urgent stands first; folded ones
 * fill up whichever is shortest.
 */
export function inColumns(sections: readonly Section[], count: number): Section[][] {
  if (count < 2) return [[...sections]];
  const columns = Array.from({ length: count }, (): Section[] => []);
  const heights = columns.map(() => 0);
  const put = (section: Section, column: number): void => {
    columns[column]?.push(section);
    heights[column] = (heights[column] ?? 0) + height(section);
  };
  const open = sections.filter((section) => section.isOpen);
  let left = open.reduce((sum, section) => sum + height(section), 0);
  let column = 0;
  let goal = left / count;
  for (const section of open) {
    const filled = heights[column] ?? 0;
    const isFull = filled > 0 && filled + height(section) - goal > goal - filled - 0.01;
    if (isFull && column < count - 1) {
      left -= filled;
      column += 1;
      goal = left / (count - column);
    }
    put(section, column);
  }
  for (const section of sections) {
    if (!section.isOpen) put(section, heights.indexOf(Math.min(...heights)));
  }
  return columns.filter((each) => each.length);
}

function height(section: Section): number {
  return section.isOpen ? HEADING + section.rows.length : FOLDED;
}
