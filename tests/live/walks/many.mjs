// Many cameras for one page: what the integration sends it is told as often as it takes, under other names.

const SUBSCRIBE = 'camera_lifecycle/subscribe';

/**
 * Let a page believe that there are `count` cameras, from its next load on.
 * Return `change(number, values)`: tells who follows them that this row (counted from 0) has changed.
 */
export async function many(page, count) {
  const told = { rows: [], overview: null, send: [] };
  await page.routeWebSocket(/\/api\/websocket/, (socket) => {
    const subscriptions = new Set();
    const server = socket.connectToServer();
    socket.onMessage((text) => {
      for (const { id, type } of messages(text)) if (type === SUBSCRIBE) subscriptions.add(id);
      server.send(text);
    });
    server.onMessage((text) => {
      const answers = messages(text).map((message) => {
        const isOurs = message.type === 'event' && subscriptions.has(message.id) && message.event.type === 'all';
        if (!isOurs) return message;
        const { overview, cameras } = message.event;
        told.rows = Array.from({ length: count }, (_, number) => numbered(cameras[number % cameras.length], number));
        told.overview = { ...overview, counts: counted(overview.counts, told.rows) };
        told.send.push((event) => socket.send(JSON.stringify({ id: message.id, type: 'event', event })));
        return { ...message, event: { ...message.event, overview: told.overview, cameras: told.rows } };
      });
      socket.send(JSON.stringify(answers.length === 1 ? answers[0] : answers));
    });
  });
  return {
    rows: () => told.rows,
    change: (number, values) => {
      told.rows[number] = { ...told.rows[number], ...values };
      for (const send of told.send) send({ type: 'changed', overview: told.overview, cameras: [told.rows[number]], gone: [] });
    },
  };
}

function messages(text) {
  return [JSON.parse(text)].flat();
}

function numbered(row, number) {
  return { ...row, id: `${row.id}-${number}`, name: `${row.name} ${number}` };
}

function counted(counts, rows) {
  const none = Object.fromEntries(Object.keys(counts).map((group) => [group, 0]));
  for (const { group } of rows) none[group] += 1;
  return none;
}
