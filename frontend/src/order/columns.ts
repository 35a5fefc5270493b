import type { Section } from './sections';

const STEPS = [720, 1400, 2400]; // px of the card's own width
const HEADING = 2.4; // heights in lines
const FOLDED = 2.8;
const NAME = 2; // with the space between rows
const LINE = 40; // letters in a line, about

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
  if (!section.isOpen) return FOLDED;
  return section.rows.reduce((sum, row) => {
    const more = row.company.length + row.firmware.length + row.newest.length;
    return sum + NAME + Math.ceil(row.why.length / LINE) + Math.ceil(more / LINE);
  }, HEADING);
}
