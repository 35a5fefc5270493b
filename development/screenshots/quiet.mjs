// When a page has come to rest: what it asked is answered, nothing moves in it, and nothing changes any more.

// How many frames in a row must pass without a change. Counted in frames: a busy machine draws them later.
const FRAMES = 20;
// What may never be over: the moving picture of a camera, and others' icons, which come from the internet.
const ENDLESS = /_stream\b|\/brands\/(?!.*\/camera_lifecycle\/)/;
// Of the frontend's own files the browser does not tell every end, as of one that two parts of the page ask for.
const OWN_FILES = /\/(frontend_latest|static)\//;
const TOLD_WITHIN = 10_000;

const waiting = new WeakMap();

/** Take note of what a page asks from now on, and of the answers. */
export function watch(page) {
  const asked = new Map();
  waiting.set(page, asked);
  let leaves = false;
  page.on('request', (request) => {
    leaves ||= request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (!ENDLESS.test(request.url())) asked.set(request, request.url());
    if (OWN_FILES.test(request.url())) setTimeout(() => asked.delete(request), TOLD_WITHIN).unref();
  });
  for (const over of ['requestfinished', 'requestfailed']) page.on(over, (request) => asked.delete(request));
  page.on('framenavigated', (frame) => {
    if (!leaves || frame !== page.mainFrame()) return;
    asked.clear(); // of a page that was left, not every end is told
    leaves = false;
  });
  page.on('websocket', (socket) => listen(socket, asked));
}

/** Take note of the commands of Home Assistant's WebSocket; it starts with the login. */
function listen(socket, asked) {
  const ids = new Map();
  const answered = (id) => {
    asked.delete(ids.get(id));
    ids.delete(id);
  };
  const ask = (id, type) => {
    ids.set(id, {});
    asked.set(ids.get(id), type);
  };
  ask('login', 'login');
  socket.on('framesent', (frame) => {
    for (const { id, type } of messages(frame)) if (id !== undefined) ask(id, type);
  });
  socket.on('framereceived', (frame) => {
    for (const { id, type } of messages(frame)) {
      if (type === 'result' || type === 'pong') answered(id);
      if (type.startsWith('auth_') && type !== 'auth_required') answered('login');
    }
  });
  socket.on('close', () => [...ids.keys()].forEach(answered));
}

/** Return the messages of a frame: one, or a list of several. */
function messages({ payload }) {
  return [JSON.parse(payload)].flat();
}

/** Wait until a page has come to rest; throw after `patience` (ms), with what was not answered. */
export async function quiet(page, patience) {
  const asked = waiting.get(page);
  const until = performance.now() + patience;
  for (;;) {
    const before = page.url();
    const isStill = await page.evaluate(still, FRAMES).catch((error) => {
      if (/context was destroyed|navigat/i.test(error.message)) return false; // the page went on to another
      throw error;
    });
    if (isStill && asked.size === 0 && page.url() === before) return;
    if (performance.now() > until) throw new Error(`The page does not come to rest: ${[...asked.values()].join(', ') || 'it moves'}`);
  }
}

/** Runs in the page: return whether nothing changed or moved for so many frames. */
async function still(frames) {
  const roots = [];
  const collect = (root) => {
    roots.push(root);
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) collect(element.shadowRoot);
  };
  collect(document);
  let changes = 0;
  const observer = new MutationObserver(() => {
    changes += 1;
  });
  for (const root of roots) observer.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
  for (let frame = 0; frame < frames && !changes; frame += 1) await new Promise(requestAnimationFrame);
  observer.disconnect();
  // What turns without an end says that something loads; whatever else moves comes to its end.
  const moves = roots.flatMap((root) => root.getAnimations())
    .some((each) => each.playState === 'running' && each.effect?.getComputedTiming().endTime !== Infinity);
  return !changes && !moves && document.readyState !== 'loading' && !document.querySelector('#ha-launch-screen');
}
