import type { CardConfig } from './config';

export interface GridOptions {
  columns: number;
  rows: number | 'auto';
  min_columns: number;
  min_rows?: number;
}

/** Return how large a card is in a view of sections. */
export function gridOptions({ tile }: CardConfig): GridOptions {
  if (tile) return { columns: 6, rows: 1, min_columns: 6, min_rows: 1 };
  return { columns: 12, rows: 'auto', min_columns: 6 };
}

const SIZES: Partial<Record<NonNullable<CardConfig['part']>, number>> = { headline: 3, dates: 4, help: 4 };

/** Return how tall a card is in a view of columns, in units of about 50 px. */
export function cardSize({ tile, part = 'all' }: CardConfig): number {
  return tile ? 1 : (SIZES[part] ?? 8);
}
