import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CameraLifecycleCard } from '../../src/card/camera-lifecycle-card';
import { all, camera, home, overview, TWELVE } from '../fixtures';
import { show } from './card';

beforeEach(() => { localStorage.clear(); });

/** Count the renders of a card from now on. */
function renders(card: CameraLifecycleCard): () => number {
  const spy = vi.spyOn(card as unknown as { render: () => unknown }, 'render');
  return () => spy.mock.calls.length;
}

describe('Home Assistant tells of each change of any state', () => {
  it('and nothing is drawn anew', async () => {
    const { locale } = home();
    const { card, connection } = await show({}, all(), { locale });
    const drawn = renders(card);
    for (let times = 0; times < 100; times += 1) {
      card.hass = home({ connection: connection.asConnection(), locale });
      await card.updateComplete;
    }
    expect(drawn()).toBe(0);
    expect(connection.asked).toHaveLength(1);
  });

  it('another language is asked for, and drawn', async () => {
    const { card, connection, read } = await show();
    card.hass = home({ connection: connection.asConnection(), language: 'de' });
    await card.updateComplete;
    expect(connection.last.message).toMatchObject({ language: 'de' });
    expect(read('.starting')).toEqual(['Camera Lifecycle startet …']);
  });
});

describe('an update', () => {
  it('touches only the rows that changed', async () => {
    const { card, find, send } = await show();
    const before = find('.row');
    const touched = new Set<Node>();
    const observer = new MutationObserver((records) => {
      for (const record of records) touched.add(record.target);
    });
    const list = card.renderRoot.querySelector('.columns');
    if (!list) throw new Error('no rows');
    observer.observe(list, { subtree: true, childList: true, characterData: true, attributes: true });
    const cellar = TWELVE.find((row) => row.id === 'cellar');
    await send({ type: 'changed', overview: overview(TWELVE), cameras: [{ ...camera('Cellar'), ...cellar, why: 'New.' }], gone: [] });
    await new Promise((done) => setTimeout(done));
    expect(find('.row')).toEqual(before);
    expect(find('.why')[1]?.textContent).toBe('New.');
    expect([...touched].filter((node) => before[0]?.contains(node) || before[2]?.contains(node))).toEqual([]);
    expect([...touched].some((node) => before[1]?.contains(node))).toBe(true);
  });

  it('does not even read the rows that did not change', async () => {
    let reads = 0;
    const watched = camera('Watched', { group: 'act_now' });
    Object.defineProperty(watched, 'kind', { get: () => { reads += 1; return 'camera'; } });
    const rows = [watched, camera('Other', { group: 'act_now' })];
    const { read, send } = await show({}, all(rows));
    expect(reads).toBe(1);
    const other = camera('Other', { group: 'act_now', why: 'New.' });
    await send({ type: 'changed', overview: overview(rows), cameras: [other], gone: [] });
    expect(read('.why')).toContain('New.');
    expect(reads).toBe(1);
  });

  it('of the headline is read out, the first one is not', async () => {
    const { read, send } = await show();
    expect(read('ha-card > .unseen')).toEqual(['']);
    const changed = overview(TWELVE, { headline: { kind: 'fine', tone: 'success', text: 'All fine', note: '' } });
    await send({ type: 'changed', overview: changed, cameras: [], gone: [] });
    expect(read('ha-card > .unseen')).toEqual(['All fine']);
  });
});

describe('a lost connection', () => {
  it('shows no old data, and says that it is starting', async () => {
    const { card, connection, find, read, send } = await show();
    connection.fire('disconnected');
    await card.updateComplete;
    expect(find('.row, h2, .bar, .chip')).toEqual([]);
    expect(read('.starting')).toEqual(['Camera Lifecycle is starting …']);
    connection.fire('ready');
    await send(all());
    expect(find('.row')).toHaveLength(3);
  });

  it('leaves the subscription once the card is gone', async () => {
    vi.useFakeTimers();
    const { card, connection } = await show();
    card.remove();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(connection.open).toBe(0);
    document.body.append(card);
    expect(connection.asked).toHaveLength(2);
    vi.useRealTimers();
  });
});

describe('parts', () => {
  it.each([
    ['headline', { h2: 1, '.row': 0, '.chip': 6, footer: 1 }],
    ['cameras', { h2: 0, '.row': 3, '.chip': 0, footer: 0 }],
    ['dates', { h2: 0, '.row': 0, 'camera-lifecycle-dates': 1, footer: 0 }],
    ['help', { h2: 0, '.row': 2, '.chip': 0, footer: 0 }],
    ['all', { h2: 1, '.row': 3, '.chip': 6, footer: 1 }],
  ] as const)('%s', async (part, expected) => {
    const { find } = await show({ part });
    for (const [selector, number] of Object.entries(expected)) {
      expect(`${selector}: ${String(find(selector).length)}`).toBe(`${selector}: ${String(number)}`);
    }
  });

  it.each([
    ['cameras', 'No cameras at the moment.'],
    ['dates', 'No coming dates are known.'],
    ['help', "There's nothing to add at the moment."],
  ] as const)('%s says so where there is nothing', async (part, words) => {
    const { read } = await show({ part, groups: ['act_now'] }, all([camera('Fine')], { dates: [] }));
    expect(read('.empty')).toEqual([words]);
  });

  it('help shows only cameras of which one step would tell more', async () => {
    const rows = [camera('A', { group: 'cannot_tell' }), camera('B', { group: 'cannot_tell', step: 'ask' })];
    expect((await show({ part: 'help' }, all(rows))).read('.name')).toEqual(['B']);
    const guest = await show({ part: 'help' }, all(rows, { is_admin: false }));
    expect(guest.read('.name')).toEqual(['A', 'B']);
  });

  it('before you buy needs no subscription', async () => {
    const { connection } = await show({ part: 'before_you_buy' });
    expect(connection.asked).toEqual([]);
  });

  it('shows the cameras of its areas and groups alone', async () => {
    const { connection, read } = await show({ part: 'cameras', areas: ['garden'], groups: ['plan'] });
    expect(connection.last.message).toMatchObject({ areas: ['garden'] });
    expect(read('.name')).toEqual(['Cellar', 'Garage']);
  });
});

describe('the tile', () => {
  it('says it in two lines, and a tap shows all', async () => {
    const { card, click, find, read } = await show({ tile: true });
    expect(read('.tile .texts > *')).toEqual(['Cameras', '1 needs an update']);
    expect(find('.row')).toEqual([]);
    await click('.tile');
    expect(find('dialog .row')).toHaveLength(3);
    expect(find('dialog')[0]?.hasAttribute('open')).toBe(true);
    find('dialog')[0]?.dispatchEvent(new Event('close'));
    await card.updateComplete;
    expect(find('.row')).toEqual([]);
  });
});

describe('sizes', () => {
  it('fit a grid of sections, and a view of columns', async () => {
    const { card } = await show();
    expect(card.getGridOptions()).toEqual({ columns: 12, rows: 'auto', min_columns: 6 });
    expect(card.getCardSize()).toBe(8);
    const tile = await show({ tile: true });
    expect(tile.card.getGridOptions()).toMatchObject({ columns: 6, rows: 1 });
    expect(tile.card.getCardSize()).toBe(1);
  });

  it('are kept from the last time, so that the page stays in place', async () => {
    localStorage.setItem('camera_lifecycle_heights', JSON.stringify([['["all",false,[],[],1]', 640]]));
    const { find, send } = await show({}, null);
    expect(find('ha-card')[0]?.getAttribute('style')).toBe('min-height:640px');
    await send(all());
    expect(find('ha-card')[0]?.hasAttribute('style')).toBe(false);
  });
});

describe('a wrong configuration is told in words', () => {
  it.each([
    [{ part: 'nothing' }, /Possible values of “part”: all, headline/],
    [{ groups: 'plan' }, /“groups” must be a list/],
    [{ areas: 'garden' }, /“areas” must be a list/],
    [{ groups: ['plan', 'nothing'] }, /Possible values of “groups”: act_now/],
  ])('%o', (config, words) => {
    const card = new CameraLifecycleCard();
    document.documentElement.lang = 'en';
    expect(() => { card.setConfig({ type: 'c', ...config } as never); }).toThrow(words);
  });

  it('in the language of the page', () => {
    document.documentElement.lang = 'de';
    expect(() => { new CameraLifecycleCard().setConfig({ type: 'c', areas: 'x' as never }); }).toThrow('„areas“ muss eine Liste sein.');
    document.documentElement.lang = '';
  });
});
