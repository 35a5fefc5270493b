// Measures a card in the page of a Home Assistant.

/**
 * Runs in the page: show one card alone, and scroll through it. `which`: our card's name, or `entities`.
 * Return how many rows it has, and in ms: `paint` until it is painted, from when its data are there (ours folds most rows);
 * `list` until each row is; and `frame`, the longest one while they are scrolled through.
 */
export async function measure(which) {
  const { hass } = document.querySelector('home-assistant');
  const room = document.createElement('div');
  room.style.cssText = 'position: fixed; inset: 0; z-index: 9; overflow-y: auto; background: white';
  const place = document.createElement('div'); // as high as what it holds, as a dashboard's column
  room.append(place);
  document.querySelector('home-assistant').shadowRoot.append(room);
  const frame = () => new Promise(requestAnimationFrame);
  const painted = async () => {
    await frame(); // before the paint
    await frame(); // after it
  };
  const ours = Object.values(hass.entities).filter((each) => each.platform === 'camera_lifecycle');
  const entities = ours.filter((each) => each.translation_key === 'support_status').map((each) => each.entity_id);
  let began;
  let rows;
  let list;
  if (which === 'entities') {
    const { createCardElement } = await window.loadCardHelpers();
    began = performance.now(); // its data are there
    const element = createCardElement({ type: 'entities', entities });
    element.hass = hass;
    place.append(element);
    await painted();
    rows = entities.length;
  } else {
    const element = document.createElement(which);
    element.setConfig({ type: `custom:${which}` });
    const data = new Promise((resolve) => {
      const { connection } = hass;
      const listening = (callback) => (message) => {
        if (message.type === 'all') began = performance.now();
        callback(message);
        if (message.type === 'all') resolve(message.cameras.length);
      };
      const own = Object.create(connection, {
        addEventListener: { value: connection.addEventListener.bind(connection) },
        removeEventListener: { value: connection.removeEventListener.bind(connection) },
        subscribeMessage: { value: (callback, ...rest) => connection.subscribeMessage(listening(callback), ...rest) },
      });
      element.hass = { ...hass, connection: own };
    });
    place.append(element);
    rows = await data;
    await painted();
  }
  const paint = performance.now() - began;
  list = paint;
  if (which !== 'entities') {
    began = performance.now();
    place.firstElementChild.shadowRoot.querySelector('footer button').click();
    await painted();
    list = performance.now() - began;
    rows = place.firstElementChild.shadowRoot.querySelectorAll('.row').length;
  }
  let longest = 0;
  let last = performance.now();
  for (let at = 0; at < room.scrollHeight; at += room.clientHeight) {
    room.scrollTop = at;
    await frame();
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }
  room.remove();
  await frame();
  return { rows, paint, list, frame: longest };
}
