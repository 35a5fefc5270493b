import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CameraLifecycleDialog } from '../src/detail/dialog';
import type { CameraLifecycleForm } from '../src/detail/form';
import { openCamera } from '../src/detail/open';
import type { NextStep } from '../src/data/model';
import {
  exploited,
  forEverybody,
  HOSTILE,
  hostile,
  House,
  refusal,
  withActions,
} from './detail-fixtures';

let house: House;

beforeEach(() => {
  house = new House();
  history.replaceState(null, '', '/lovelace');
});

afterEach(() => {
  document.querySelector('camera-lifecycle-dialog')?.remove();
  vi.restoreAllMocks();
});

/** Let everything that waits for an answer go on. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}

async function open(step?: NextStep): Promise<void> {
  openCamera(house.hass(), 'driveway', step);
  await rest();
}

const dialog = (): CameraLifecycleDialog | null => document.querySelector('camera-lifecycle-dialog');
const room = (): ShadowRoot => dialog()?.shadowRoot as ShadowRoot;
const form = (): CameraLifecycleForm | null => room().querySelector('camera-lifecycle-form');
const inside = (): ShadowRoot => form()?.shadowRoot as ShadowRoot;
const words = (root: ShadowRoot | Element | null): string =>
  (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
const titles = (): string[] => [...room().querySelectorAll('.action b')].map(words);

async function press(text: string): Promise<void> {
  const roots = [room(), ...(form() ? [inside()] : [])];
  const found = roots
    .flatMap((root) => [...root.querySelectorAll('button')])
    .find((each) => words(each).includes(text) || each.getAttribute('aria-label') === text);
  if (!found) throw new Error(`no button ${text}`);
  found.click();
  await rest();
}

async function fill(entries: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(entries)) {
    const single = inside().querySelector<HTMLInputElement>(`#${name}`);
    if (single) {
      single.value = value;
      single.dispatchEvent(new Event(single.localName === 'select' ? 'change' : 'input'));
      continue;
    }
    const options = [...inside().querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];
    for (const each of options) {
      const checked = value.split(',').includes(each.value);
      if (each.checked === checked) continue;
      each.checked = checked;
      if (checked || each.type === 'checkbox') each.dispatchEvent(new Event('change'));
      await rest();
    }
  }
  await rest();
}

async function submit(): Promise<void> {
  inside().querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await rest();
}

const ON = { device_id: 'device-1' };
const reminded = { cameras: [{ issues: [{ until: '2027-02-28' }] }] };

it.each<[string, string, Record<string, string>, string, object]>([
  ['all that is open', 'Remind me later', { days: '90' }, 'remind_later', { issue: ['known_exploited', 'phased_out'], days: 90 }],
  ['one of two', 'Remind me later', { issue: 'phased_out', days: '30' }, 'remind_later', { issue: ['phased_out'], days: 30 }],
  ['a replacement', 'Plan the replacement', { replace_by: '2027-05-01' }, 'set_plan', { replace_by: '2027-05-01' }],
  ['what was bought, and empties the note', 'Purchase and warranty', { warranty_until: '2028-01-31', note: '' }, 'set_plan', { warranty_until: '2028-01-31', clear: ['note'] }],
  ['what isolates it', 'Note that it is isolated', { by: 'router' }, 'isolate', { by: 'router' }],
  ['since when it is isolated', 'Note that it is isolated', { by: 'other', since: '2026-11-01' }, 'isolate', { by: 'other', since: '2026-11-01' }],
  ['what is entered alone', 'Something is wrong', { maker: ' Dahua ', model: '' }, 'correct', { maker: 'Dahua' }],
  ['every field', 'Something is wrong', { vendor: 'A', maker: 'B', model: 'C', hardware_version: 'V2', kind: 'doorbell' }, 'correct', { vendor: 'A', maker: 'B', model: 'C', hardware_version: 'V2', kind: 'doorbell' }],
])('sends %s', async (_, action, entries, service, data) => {
  house.services['remind_later'] = () => reminded;
  await open();
  await press(action);
  await fill(entries);
  await submit();
  expect(house.calls).toEqual([[service, data, ON]]);
  expect(words(room().querySelector('.news'))).toMatch(/^Saved/);
});

it.each<[string, string, object, string, object]>([
  ['clears the day', 'Plan the replacement', { plan: { ...exploited().plan, replace_by: '2027-01-02' } }, 'Clear the date', ['set_plan', { clear: ['replace_by'] }, ON]],
  ['takes isolation back', 'It is no longer isolated', withActions({ isolated_since: '2026-01-02' }), 'It is no longer isolated', ['isolate', { isolated: false }, ON]],
  ['undoes corrections', 'Something is wrong', withActions({ corrected: ['maker', 'kind'] }), 'Undo my corrections', ['correct', { undo: ['maker', 'kind'] }, ON]],
])('%s', async (_, action, change, button, call) => {
  house.detail = { ...exploited(), ...change };
  await open();
  await press(action);
  await (button === action ? submit() : press(button));
  expect(house.calls).toEqual([call]);
});

it('accepts only after it has said what that means', async () => {
  await open();
  await press('Accept this risk');
  await fill({ which: '0', reason: 'It is alone in its network' });
  expect(inside().querySelector<HTMLTextAreaElement>('#reason')?.required).toBe(true);
  await submit();
  expect(house.calls).toEqual([]);
  expect(words(inside())).toContain('no longer counts as at risk');
  expect(words(inside())).toContain('30 November 2027');
  await submit();
  const data = { issue: ['known_exploited'], subject: ['CVE-2021-36260'], reason: 'It is alone in its network' };
  expect(house.calls).toEqual([['accept', data, ON]]);
});

it('keeps what was entered when somebody thinks again', async () => {
  await open();
  await press('Accept this risk');
  await fill({ which: '1', reason: 'Known' });
  expect(inside().querySelector<HTMLTextAreaElement>('#reason')?.required).toBe(false);
  await submit();
  await press('Change my entries');
  expect(inside().querySelector<HTMLTextAreaElement>('#reason')?.value).toBe('Known');
  expect(house.calls).toEqual([]);
});

it('says what it means that something is no camera before it sends that', async () => {
  await open();
  await press('Something is wrong');
  await fill({ kind: 'not_a_camera' });
  await submit();
  expect(house.calls).toEqual([]);
  await submit();
  expect(house.calls).toEqual([['correct', { kind: 'not_a_camera' }, ON]]);
});

it('preselects nothing that changes what is said of a camera', async () => {
  await open();
  await press('Something is wrong');
  const entered = [...inside().querySelectorAll<HTMLInputElement>('input, select, textarea')];
  expect(entered.map((each) => each.value)).toEqual(['', '', '', '', '']);
  await submit();
  expect(house.calls).toEqual([]);
  expect(words(inside().querySelector('[role=alert]'))).toBe('Fill in at least one field.');
});

it('tells which evidence a correction overrules, and takes it back', async () => {
  house.services['correct'] = () => ({ cameras: [{ overruled: ['Its version is Hikvision’s.'] }] });
  await open();
  await press('Something is wrong');
  await fill({ maker: 'Dahua' });
  await submit();
  expect(words(room().querySelector('.news'))).toContain('Its version is Hikvision’s.');
  await press('Undo');
  expect(house.calls[1]).toEqual(['correct', { undo: ['maker'] }, ON]);
});

it('sends once, however often it is pressed', async () => {
  let answer: (value: unknown) => void = () => undefined;
  house.services['set_plan'] = () => new Promise((resolve) => (answer = resolve));
  await open('set_date');
  await fill({ replace_by: '2027-05-01' });
  await submit();
  await submit();
  expect(inside().querySelector('.filled')?.getAttribute('aria-disabled')).toBe('true');
  answer({ cameras: [] });
  await rest();
  expect(house.calls).toHaveLength(1);
});

it.each<[string, object, string]>([
  ['translated', { code: 'service_validation_error', message: 'Validation error: x', translation_domain: 'camera_lifecycle', translation_key: 'too_long', translation_placeholders: { field: 'maker' } }, 'Too long: maker'],
  ['as the server says it', { code: 'service_validation_error', message: 'Validation error: No open issue', translation_domain: 'camera_lifecycle', translation_key: 'other' }, 'No open issue'],
  ['without rights', { code: 'unauthorized', message: 'Unauthorized' }, 'You don\'t have permission to do this.'],
  ['without a connection', { error: { code: 3 } }, 'There was no answer'],
])('says beside the form why something failed: %s', async (_, error, said) => {
  house.services['correct'] = () => refusal(error);
  await open();
  await press('Something is wrong');
  await fill({ maker: 'Dahua' });
  await submit();
  expect(words(inside().querySelector('[role=alert]'))).toContain(said);
  expect(inside().querySelector<HTMLInputElement>('#maker')?.value).toBe('Dahua');
});

it('does not take silence for success', async () => {
  house.services['correct'] = () => Promise.resolve(undefined);
  await open();
  await press('Something is wrong');
  await fill({ maker: 'Dahua' });
  await submit();
  expect(words(inside().querySelector('[role=alert]'))).toContain('There was no answer');
});

it('asks anew what is said of the camera after an action', async () => {
  house.services['remind_later'] = () => {
    const detail = withActions({ answerable: [] });
    house.detail = { ...detail, lead: { title: 'Hidden for now', text: '' } };
    return reminded;
  };
  await open();
  await press('Remind me later');
  await fill({ days: '90' });
  await submit();
  expect(words(room().querySelector('[role=status]'))).toBe('Saved. You are reminded on 28 February 2027.');
  expect(words(room().querySelector('.lead'))).toBe('Hidden for now');
  expect(titles()).not.toContain('Remind me later');
});

it('asks the camera, and says what came of it', async () => {
  house.services['ask'] = () => ({ cameras: [{ outcome: 'tried_lately' }] });
  await open('ask');
  await submit();
  expect(house.calls).toEqual([['ask', {}, ON]]);
  expect(words(room().querySelector('.news'))).toContain('a moment ago');
});

it('assesses all cameras again', async () => {
  await open();
  await press('Assess again');
  await submit();
  expect(house.calls).toEqual([['assess', {}, {}]]);
});

it('gets the address of a report, in the formats that the edition has', async () => {
  await open();
  await press('Report');
  await fill({ edition: 'client' });
  const formats = [...inside().querySelectorAll<HTMLInputElement>('input[name=format]')];
  expect(formats.map((each) => each.value)).toEqual(['html', 'csv', 'json']);
  await fill({ client: 'The Smiths' });
  await submit();
  expect(house.commands.find((each) => each['type'] === 'camera_lifecycle/report_path')).toEqual({
    type: 'camera_lifecycle/report_path',
    edition: 'client',
    format: 'html',
    title: '',
    client: 'The Smiths',
    prepared_by: '',
  });
  const link = room().querySelector<HTMLAnchorElement>('.news a');
  expect(link?.getAttribute('href')).toBe('https://home.example/api/camera_lifecycle/report?authSig=x');
  expect(link?.rel).toBe('noopener noreferrer');
});

it('offers nothing to users who are no administrators', async () => {
  house.admin = false;
  house.detail = forEverybody();
  await open('update');
  expect(room().querySelectorAll('.action, .filled, .tinted')).toHaveLength(0);
  expect(form()).toBeNull();
  expect(words(room())).toContain('ask the person who runs this home');
  expect(words(room())).toContain('Attackers use a flaw');
  expect([...room().querySelectorAll('header button')]).toHaveLength(1);
});

it('offers nothing while the camera has no device that an action could name', async () => {
  house.detail = { ...exploited(), device_id: null };
  await open('set_date');
  expect(form()).toBeNull();
  expect(room().querySelectorAll('.action, .filled, .tinted')).toHaveLength(0);
});

it.each<[string, Parameters<typeof withActions>[0], string[]]>([
  ['nothing is open', { answerable: [] }, ['Remind me later', 'Accept this risk']],
  ['it can not be corrected', { can_correct: false }, ['Something is wrong']],
])('leaves out what makes no sense: %s', async (_, change, left) => {
  house.detail = withActions(change);
  await open();
  expect(titles().filter((each) => left.includes(each))).toEqual([]);
});

it('says where to allow asking, and leaves for that page', async () => {
  house.detail = withActions({ ask: 'not_allowed' });
  const moved = vi.fn();
  window.addEventListener('location-changed', moved, { once: true });
  await open();
  await press('Ask the camera');
  await press('Open the integration page');
  expect(location.pathname).toBe('/config/integrations/integration/camera_lifecycle');
  expect(moved).toHaveBeenCalledOnce();
  expect(dialog()).toBeNull();
  expect(house.calls).toEqual([]);
});

it('shows every text as text, and links to web pages alone', async () => {
  house.detail = hostile();
  await open();
  expect(room().querySelector('img, script')).toBeNull();
  expect(words(room().querySelector('h2'))).toBe(HOSTILE);
  const links = [...room().querySelectorAll('a')];
  expect(links.map((each) => each.getAttribute('href'))).toEqual(['https://example.com/']);
  expect(links.map((each) => each.rel)).toEqual(['noopener noreferrer']);
});

it('follows the camera while it is open', async () => {
  await open();
  house.detail = { ...exploited(), lead: { title: 'Nothing to do', text: '' } };
  house.tellChanged();
  await rest();
  expect(words(room().querySelector('.lead'))).toBe('Nothing to do');
  house.fire('disconnected');
  await rest();
  expect(words(room().querySelector('[role=status]'))).toContain('may be out of date');
  house.fire('ready');
  await rest();
  expect(words(room().querySelector('[role=status]'))).toBe('');
  house.detail = null;
  house.tellChanged();
  await rest();
  expect(words(room().querySelector('.body'))).toContain('no longer knows this camera');
});

it('keeps what is being entered when the camera changes', async () => {
  await open();
  await press('Something is wrong');
  await fill({ maker: 'Dah' });
  house.tellChanged();
  await rest();
  expect(inside().querySelector<HTMLInputElement>('#maker')?.value).toBe('Dah');
});

it('says in words what went wrong, and tries again when asked to', async () => {
  const home = house.hass();
  const works = home.callWS;
  home.callWS = () => refusal({ code: 'unknown_command', message: 'Unknown command.' });
  openCamera(home, 'driveway');
  await rest();
  expect(words(room().querySelector('.body'))).toContain("isn't running");
  home.callWS = works;
  await press('Try again');
  expect(words(room().querySelector('h2'))).toBe('Driveway');
});

it('shows days in the language of the home, as exact as they are', async () => {
  house.language = 'de';
  await open();
  const terms = [...room().querySelectorAll('dt')].map(words);
  expect(terms).toEqual(expect.arrayContaining(['1. Mai 2027', 'Oktober 2027', '2028', 'Kaufdatum']));
});

it('goes back by the back button: out of a form first, then out of the dialog', async () => {
  await open();
  await press('Remind me later');
  expect(form()).not.toBeNull();
  const back = (state: unknown): void => {
    history.replaceState(state, '');
    window.dispatchEvent(new PopStateEvent('popstate', { state }));
  };
  back({ camera_lifecycle: 1 });
  await rest();
  expect(form()).toBeNull();
  back(null);
  await rest();
  expect(dialog()).toBeNull();
});

it.each<[NextStep, string]>([
  ['update', 'How to update'],
  ['set_date', 'Plan the replacement'],
  ['ask', 'Ask the camera'],
  ['allow_asking', 'Allow asking'],
  ['name_model', 'Name the model'],
  ['tell_hardware', 'Enter the version'],
  ['set_country', 'Set the country'],
])('opens with the view of step %s', async (step, title) => {
  await open(step);
  expect(words(room().querySelector('h2'))).toBe(title);
});
