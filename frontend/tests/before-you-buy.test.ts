import { render } from 'lit';
import { afterEach, expect, it } from 'vitest';
import { beforeYouBuy, type CameraLifecycleBeforeYouBuy } from '../src/detail/before-you-buy';
import { HOSTILE, House, refusal } from './detail-fixtures';

const ANSWER = {
  vendor: 'HiLook',
  model: 'IPC-T240H',
  summary: 'Phased out in Canada.',
  sentences: ['HiLook sells this camera, and Hikvision makes it.', HOSTILE],
  integration_sentences: ['Hikvision speaks with it locally.'],
  sources: [
    { name: 'decisions.fct-cf.gc.ca', url: 'https://decisions.fct-cf.gc.ca/', checked: '2026-11-22' },
    { name: 'script', url: 'javascript:alert(1)', checked: '2026-11-22' },
  ],
};

afterEach(() => {
  render(null, document.body);
});

async function rest(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}

/** Show the form in a house, and ask about a camera there. */
async function ask(house: House, entries: Record<string, string>): Promise<ShadowRoot> {
  render(beforeYouBuy(house.hass()), document.body);
  await rest();
  const element = document.querySelector<CameraLifecycleBeforeYouBuy>('camera-lifecycle-before-you-buy');
  const room = element?.shadowRoot as ShadowRoot;
  const form = room.querySelector('camera-lifecycle-form')?.shadowRoot;
  for (const [name, value] of Object.entries(entries)) {
    const input = form?.querySelector<HTMLInputElement>(`#${name}`);
    if (!input) throw new Error(`no ${name}`);
    input.value = value;
    input.dispatchEvent(new Event('input'));
  }
  form?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await rest();
  return room;
}

it('says what is known, by whose word, and links to web pages alone', async () => {
  const house = new House();
  house.admin = false;
  house.services['check'] = () => ANSWER;
  const room = await ask(house, { vendor: ' HiLook ', model: 'IPC-T240H' });
  expect(house.calls).toEqual([['check', { vendor: 'HiLook', model: 'IPC-T240H' }, {}]]);
  const said = [...room.querySelectorAll('.answer li')].map((each) => each.textContent.trim());
  expect(said.slice(0, 3)).toEqual([...ANSWER.sentences, ...ANSWER.integration_sentences]);
  expect(said[3]).toContain('checked 22 November 2026');
  expect([...room.querySelectorAll('a')].map((each) => each.getAttribute('href'))).toEqual([
    'https://decisions.fct-cf.gc.ca/',
  ]);
  expect(room.querySelector('img')).toBeNull();
});

it('keeps what was entered and answered when the home changes', async () => {
  const house = new House();
  house.services['check'] = () => ANSWER;
  const room = await ask(house, { vendor: 'HiLook' });
  render(beforeYouBuy(house.hass()), document.body);
  await rest();
  const form = room.querySelector('camera-lifecycle-form')?.shadowRoot;
  expect(form?.querySelector<HTMLInputElement>('#vendor')?.value).toBe('HiLook');
  expect(room.querySelector('.answer')).not.toBeNull();
});

it('asks nothing without a name, and says why there is no answer', async () => {
  const house = new House();
  house.services['check'] = () => refusal({ code: 'home_assistant_error', message: 'Not now' });
  let room = await ask(house, {});
  const alert = (): string =>
    room.querySelector('camera-lifecycle-form')?.shadowRoot?.querySelector('[role=alert]')
      ?.textContent ?? '';
  expect(alert()).toContain('Fill in at least one field.');
  expect(house.calls).toEqual([]);
  room = await ask(house, { model: 'X' });
  expect(alert()).toContain('Not now');
  expect(room.querySelector('.answer')).toBeNull();
});
