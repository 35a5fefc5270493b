// What a page says to its developers: nothing may go wrong, whoever is to blame.

// The network is no fault: a picture from the internet; the connection, and a piece of the frontend, while Home Assistant restarts.
const NETWORK = /^Failed to load resource|^WebSocket connection to|ERR_(CONNECTION|NAME|INTERNET)|Failed to fetch dynamically imported module: \S+\/frontend_latest\//;
const WRONG = ['error', 'warning'];

/** Listen to a page; return the list of what goes wrong, which grows. */
export function heard(page) {
  const faults = [];
  page.on('pageerror', (error) => {
    // A command that was under way when the connection broke is refused with a plain object, which has no stack:
    // Home Assistant's own pages let that pass. The card catches its own, as its unit tests show.
    const isLostCommand = !error.stack;
    if (!isLostCommand && !NETWORK.test(error.message)) faults.push(`${error.stack}`);
  });
  page.on('console', (message) => {
    const said = message.text();
    const isOurs = said.includes('camera-lifecycle') || message.location().url.includes('camera-lifecycle');
    const counts = isOurs ? WRONG.includes(message.type()) : message.type() === 'error' && !NETWORK.test(said);
    if (counts) faults.push(`${message.type()}: ${said} (${message.location().url})`);
  });
  return faults;
}
