// A sheet as a spreadsheet reads and saves it: rows of cells by the titles of the first one.

/** Return the rows of a CSV text with commas. */
export function rowsOf(csv) {
  const table = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    table.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\n') table.push([]);
    if (end === '') break;
  }
  const [titles, ...rows] = table.filter((cells) => cells.length > 1);
  return rows.map((cells) => Object.fromEntries(titles.map((title, n) => [title, cells[n]])));
}

/** Return rows as CSV. */
export function csvOf(rows, separator = ',') {
  const line = (cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator);
  return [Object.keys(rows[0]), ...rows.map((row) => Object.values(row))].map(line).join('\r\n');
}
