import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message } from '../../src/data/model';
import { openCamera } from '../../src/detail/open';
import { all, camera, FINE, FINE_HEADLINE, fleet, home, HOSTILE, overview, TWELVE } from '../fixtures';
import { show } from './card';

vi.mock('../../src/detail/open', () => ({ openCamera: vi.fn() }));
beforeEach(() => {
  vi.mocked(openCamera).mockClear();
  localStorage.clear();
});

describe('what is read', () => {
  it('is the headline, then the cameras by what to do', async () => {
    const { read } = await show();
    expect(read('h2')).toEqual(['3 of 12 cameras need attention']);
    expect(read('.heading')).toEqual(['Act now 1', 'Plan a replacement 2']);
    expect(read('.name')).toEqual(['Driveway', 'Cellar', 'Garage']);
    expect(read('.count')).toEqual(['2 coming up', '2 cannot tell yet', '1 without known problem', '4 fine', 'Next date: 15 December 2026']);
  });

  it('leaves the area out where the name says it', async () => {
    const { read } = await show();
    expect(read('.area')).toEqual(['Front yard', 'Basement']);
  });

  it('is one labelled button a row, beside the next step, named with its camera', async () => {
    const { find } = await show();
    const [row] = find('.row');
    const buttons = [...(row?.querySelectorAll('button') ?? [])];
    expect(buttons).toHaveLength(2);
    expect(buttons[0]?.textContent).toMatch(/Driveway\s+Front yard\s+Attackers/);
    expect(buttons[1]?.getAttribute('aria-label')).toBe('How to update: Driveway');
    expect(row?.parentElement?.tagName).toBe('UL');
    for (const drawn of find('svg, .bar')) expect(drawn.getAttribute('aria-hidden')).toBe('true');
  });

  it('has no chips and no search where there is nothing to choose', async () => {
    const { find } = await show({}, all(FINE, { headline: FINE_HEADLINE }));
    expect(find('.chips, .tools, .row')).toEqual([]);
  });

  it('has search and sort from 25 cameras on', async () => {
    expect((await show({}, all(fleet(24)))).find('.tools')).toHaveLength(0);
    expect((await show({}, all(fleet(25)))).find('.tools')).toHaveLength(1);
  });

  it('is in the language of Home Assistant', async () => {
    const { read } = await show({}, all(), { language: 'de' });
    expect(read('.row .button')).toEqual(['Zum Update', 'Datum festlegen', 'Datum festlegen']);
  });
});

describe('a tap', () => {
  it('anywhere on a row opens the camera, on its button the step', async () => {
    const { click } = await show();
    await click('.open', 1);
    expect(openCamera).toHaveBeenLastCalledWith(expect.anything(), 'cellar', undefined);
    await click('.row .button', 0);
    expect(openCamera).toHaveBeenLastCalledWith(expect.anything(), 'driveway', 'update');
    expect(openCamera).toHaveBeenCalledTimes(2);
  });

  it('opens with what Home Assistant is now, also where the row was written long ago', async () => {
    const { card, click, connection } = await show();
    const now = home({ connection: connection.asConnection() });
    card.hass = now;
    await click('.open');
    expect(vi.mocked(openCamera).mock.lastCall?.[0]).toBe(now);
  });

  it('on a group folds and opens it, and an update leaves it so', async () => {
    const { click, find, read, send } = await show();
    await click('.fold', 0);
    await click('.fold', 5);
    const names = ['Cellar', 'Garage', 'Back yard', 'Kitchen', 'Office', 'Front door'];
    const open = ['false', 'true', 'false', 'false', 'false', 'true', 'false'];
    const nothing: Message = { type: 'changed', overview: overview(TWELVE), cameras: [], gone: [] };
    for (const message of [null, all(), nothing]) {
      if (message) await send(message);
      expect(read('.name').sort()).toEqual([...names].sort());
      expect(find('.fold').map((fold) => fold.getAttribute('aria-expanded'))).toEqual(open);
    }
  });

  it('on a chip lists its group alone, and once more all groups', async () => {
    const { click, find, read } = await show();
    await click('.chip', 5);
    expect(read('.name')).toEqual(['Front door', 'Back yard', 'Kitchen', 'Office']);
    expect(find('.chip').map((chip) => chip.getAttribute('aria-pressed'))[5]).toBe('true');
    await click('.chip', 5);
    expect(read('.name')).toEqual(['Driveway', 'Cellar', 'Garage']);
  });

  it('on the rest of a group shows it', async () => {
    const { card, click, find, read } = await show({}, all(fleet(120)));
    expect(read('.rest')).toEqual(['Show 5 more', 'Show 15 more']);
    await click('.rest', 0);
    expect(find('.group:first-child .row')).toHaveLength(10);
    await Promise.resolve();
    expect(card.shadowRoot?.activeElement).toBe(find('.open')[5]);
    expect(read('.rest')[0]).toBe('Show fewer');
  });

  it('below lists each camera, and leads back', async () => {
    const { click, find, read } = await show();
    expect(read('footer .link')).toEqual(['All 12 cameras', 'Check before you buy']);
    await click('footer .link');
    expect(find('.row')).toHaveLength(12);
    await click('footer .link');
    expect(find('.row')).toHaveLength(3);
  });
});

it('searches, and says how many were found', async () => {
  const { card, find, read } = await show({}, all(fleet(36)));
  const search = async (text: string): Promise<void> => {
    const [input] = find('input') as HTMLInputElement[];
    if (!input) throw new Error('no search');
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await card.updateComplete;
  };
  await search('driveway');
  expect(read('.name')).toEqual(['Driveway 1', 'Driveway 13', 'Driveway 25']);
  expect(read('[role=status].unseen')).toContain('3 cameras found');
  await search('nothing such');
  expect(read('.empty')).toEqual(['No camera matches.']);
});

describe('rights', () => {
  it('of users who are no administrators: words, and no buttons for steps', async () => {
    const { find } = await show({}, all(TWELVE, { is_admin: false }));
    expect(find('.row')).toHaveLength(3);
    expect(find('.row .button')).toEqual([]);
    expect(find('footer .link')).toHaveLength(1);
  });

  it('that change with the next message change the rows', async () => {
    const { find, send } = await show({}, all(TWELVE, { is_admin: false }));
    await send(all());
    expect(find('.row .button')).toHaveLength(3);
    await send(all(TWELVE, { is_admin: false }));
    expect(find('.row .button')).toHaveLength(0);
  });
});

describe('hostile names', () => {
  it('are text in each place', async () => {
    for (const name of HOSTILE) {
      const row = camera(name, { area: `${name}!`, group: 'act_now', why: name, company: name, firmware: name, newest: name, step: 'update' });
      const hostile = { title: name, count: name, names: name };
      const { card, find, read } = await show({ title: name }, all([row, camera('B')], {
        headline: { kind: 'attention', tone: 'danger', text: name, note: name },
        groups: { act_now: hostile, fine: hostile },
        place: name,
        dates: [{ id: 'd', when: name, title: name, note: name, is_planned: false }],
      }));
      expect(find('img, script, a')).toEqual([]);
      expect(card.renderRoot.querySelector('.name')?.textContent).toBe(name);
      expect(read('h2')[0]).toBe(name.replace(/\s+/g, ' ').trim());
      expect(find('bdi').length).toBeGreaterThan(8);
    }
    expect('harmed' in window).toBe(false);
  });
});
