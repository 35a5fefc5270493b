// Homes as the integration describes them (src/data/model.ts): shared by the tests of all views.
import type { CameraRow, DateRow, Group, GroupText, Known, Message, Overview, Tone } from '../src/data/model';
import { GROUPS } from '../src/data/model';
import type { HomeAssistant } from '../src/home-assistant/types';

const TONES: Record<Group, Tone> = {
  act_now: 'danger',
  plan: 'warning',
  coming_up: 'info',
  cannot_tell: 'unknown',
  no_known_problem: 'unknown',
  accepted: 'info',
  fine: 'success',
};

/** Return a camera; all but what is given is quiet. */
export function camera(name: string, given: Partial<CameraRow> = {}): CameraRow {
  const group = given.group ?? 'fine';
  const id = given.id ?? name.toLowerCase().replace(/\W+/g, '_');
  const area = given.area ?? null;
  return {
    id,
    device_id: `device_${id}`,
    name,
    area_id: area ? area.toLowerCase().replace(/\W+/g, '_') : null,
    area,
    kind: 'camera',
    group,
    tone: TONES[group],
    when: null,
    why: 'Still updated.',
    company: '',
    firmware: '',
    newest: '',
    short: 'Still updated',
    sentence: 'Still updated.',
    step: null,
    ...given,
  };
}

/** The home of the design's pictures: twelve cameras in Canada, some of every kind. */
export const TWELVE: readonly CameraRow[] = [
  camera('Driveway', {
    area: 'Front yard',
    group: 'act_now',
    why: 'Attackers are known to use a flaw in its firmware. An update fixes it.',
    company: 'Sold as HiLook, made by Hikvision',
    firmware: 'Firmware 8 years old',
    short: 'Needs an update',
    step: 'update',
  }),
  camera('Cellar', {
    area: 'Basement',
    group: 'plan',
    when: '2021-12-31',
    why: 'Support ended in 2021 or earlier.',
    company: 'D-Link',
    firmware: 'firmware age unknown',
    short: 'Support ended',
    step: 'set_date',
  }),
  camera('Garage', {
    area: 'Garage',
    group: 'plan',
    when: '2025-06-27',
    why: 'Phased out in Canada since June 2025. You can keep using it.',
    company: 'Hikvision',
    firmware: 'firmware 3 years old',
    newest: 'newest known',
    short: 'Phased out',
    step: 'set_date',
  }),
  camera('Terrace', {
    area: 'Garden',
    group: 'coming_up',
    when: '2026-12-15',
    why: 'You plan to replace it by December 15.',
    company: 'Hikvision',
    firmware: 'phased out in Canada',
  }),
  camera('Roof', {
    area: 'Front yard',
    group: 'coming_up',
    when: '2027-05-31',
    why: 'Support ends in May 2027.',
    company: 'Axis',
    firmware: 'firmware 11 months old',
  }),
  camera('Car port', {
    area: 'Front yard',
    group: 'cannot_tell',
    why: 'Sold as Annke, possibly made by Hikvision.',
    step: 'ask',
  }),
  camera('Attic', {
    area: 'Upstairs',
    kind: 'recorder',
    group: 'cannot_tell',
    why: 'The recorder does not say which camera this is.',
    step: 'name_model',
  }),
  camera('Stairs', {
    area: 'Hallway',
    group: 'no_known_problem',
    why: 'Its maker has published no end of support.',
    company: 'Ubiquiti',
    firmware: 'newest known firmware',
  }),
  camera('Front door', {
    area: 'Entrance',
    kind: 'doorbell',
    when: '2027-10-31',
    why: 'Supported until at least October 2027.',
    company: 'Google',
  }),
  camera('Kitchen', { area: 'Kitchen', company: 'Reolink' }),
  camera('Office', { area: 'Upstairs', company: 'Axis' }),
  camera('Back yard', { area: 'Garden', company: 'Reolink' }),
];

export const DATES: readonly DateRow[] = [
  { id: 'a', when: '2026-12-15', title: 'Replace Terrace', note: 'Your plan', is_planned: true },
  { id: 'b', when: '2027-05', title: 'Roof: support ends', note: 'Axis', is_planned: false },
  { id: 'c', when: '2027-10', title: 'Front door: promised updates end', note: 'Google', is_planned: false },
  { id: 'd', when: '2029-05-12', title: 'Office: warranty ends', note: 'Your note', is_planned: false },
];

const WORDS: Record<Group, [title: string, count: string]> = {
  act_now: ['Act now', 'to act on now'],
  plan: ['Plan a replacement', 'to plan'],
  coming_up: ['Coming up', 'coming up'],
  cannot_tell: ['Cannot tell yet', 'cannot tell yet'],
  no_known_problem: ['No known problem', 'without known problem'],
  accepted: ['Accepted', 'accepted'],
  fine: ['Fine', 'fine'],
};

/** Return what is said of these cameras together. */
export function overview(rows: readonly CameraRow[], given: Partial<Overview> = {}): Overview {
  const of = (group: Group): CameraRow[] => rows.filter((row) => row.group === group);
  const groups: Partial<Record<Group, GroupText>> = {};
  for (const group of GROUPS) {
    const names = of(group).map((row) => row.name);
    const [title, count] = WORDS[group];
    if (!names.length) continue;
    const more = names.length > 4 ? ` and ${String(names.length - 4)} more` : '';
    groups[group] = { title, count: `${String(names.length)} ${count}`, names: names.slice(0, 4).join(', ') + more };
  }
  const risky = of('act_now').length + of('plan').length;
  return {
    headline: {
      kind: 'attention',
      tone: of('act_now').length ? 'danger' : 'warning',
      text: `${String(risky)} of ${String(rows.length)} cameras need attention`,
      note: '1 needs an update, 2 have lost support. 2 cannot be told yet.',
    },
    counts: Object.fromEntries(GROUPS.map((group) => [group, of(group).length])) as Record<Group, number>,
    groups,
    short: '1 needs an update',
    place: 'For a home in Canada · facts checked 22 November 2026',
    dates: [...DATES],
    ...given,
  };
}

/** Return the first message of the subscription. */
export function all(
  rows: readonly CameraRow[] = TWELVE,
  { is_admin = true, ...given }: Partial<Overview> & { is_admin?: boolean } = {},
): Message {
  return { type: 'all', is_admin, overview: overview(rows, given), cameras: [...rows] };
}

/** Return what a card knows of these cameras. */
export function known(rows: readonly CameraRow[] = TWELVE, is_admin = true): Known {
  return { is_admin, overview: overview(rows), cameras: new Map(rows.map((row) => [row.id, row])) };
}

/** The same home in German, whose words are longer. */
export const GERMAN: readonly CameraRow[] = [
  camera('Einfahrt', {
    area: 'Vorgarten',
    group: 'act_now',
    why: 'Angreifer nutzen bekanntermaßen eine Schwachstelle in ihrer Firmware. Ein Update behebt sie.',
    company: 'Verkauft als HiLook, hergestellt von Hikvision',
    firmware: 'Firmware 8 Jahre alt',
    step: 'update',
  }),
  camera('Keller', {
    area: 'Untergeschoss',
    group: 'plan',
    why: 'Der Support endete 2021 oder früher.',
    company: 'D-Link',
    firmware: 'Alter der Firmware unbekannt',
    step: 'set_date',
  }),
  camera('Hauswirtschaftsraum', {
    area: 'Erdgeschoss',
    group: 'plan',
    why: 'In Kanada seit Juni 2025 eingestellt. Du kannst sie weiter nutzen.',
    company: 'Hikvision',
    firmware: 'Firmware 3 Jahre alt',
    newest: 'neueste bekannte Version',
    step: 'tell_hardware',
  }),
  camera('Terrasse', { area: 'Garten', group: 'coming_up', why: 'Du planst, sie bis zum 15. Dezember zu ersetzen.' }),
  camera('Haustür', { area: 'Eingang', kind: 'doorbell', why: 'Wird noch aktualisiert.' }),
];

export const GERMAN_WORDS: Partial<Overview> = {
  headline: {
    kind: 'attention',
    tone: 'danger',
    text: '3 von 5 Kameras brauchen Aufmerksamkeit',
    note: '1 braucht ein Update, 2 haben keinen Support mehr.',
  },
  groups: {
    act_now: { title: 'Jetzt handeln', count: '1 jetzt zu behandeln', names: 'Einfahrt' },
    plan: { title: 'Austausch planen', count: '2 zu ersetzen', names: 'Keller und Hauswirtschaftsraum' },
    coming_up: { title: 'Demnächst', count: '1 steht an', names: 'Terrasse bis 15. Dezember' },
    fine: { title: 'In Ordnung', count: '1 ist in Ordnung', names: 'Haustür' },
  },
  short: '1 braucht Update',
  place: 'Für ein Zuhause in Kanada · Fakten geprüft am 22. November 2026',
};

/** A home where each camera is fine. */
export const FINE = TWELVE.slice(8);

export const FINE_HEADLINE: Overview['headline'] = {
  kind: 'fine',
  tone: 'success',
  text: 'All 4 cameras are fine',
  note: 'Still updated or supported.',
};

/** Return a fleet: cameras of all groups, most of them quiet. */
export function fleet(size: number): CameraRow[] {
  return Array.from({ length: size }, (_, index) => {
    const like = TWELVE[index % TWELVE.length] ?? camera('Camera');
    return { ...like, id: `camera_${String(index)}`, name: `${like.name} ${String(index + 1)}` };
  });
}

/** Names that would do harm as anything but text. */
export const HOSTILE = [
  '<img src=x onerror="window.harmed=true">',
  '"><script>window.harmed=true</script>',
  '[click](javascript:window.harmed=true)',
  '${window.harmed=true}',
  '\u202Egnissim',
  'مدخل 2 (كاميرا)',
  'x'.repeat(400),
];

/** Return Home Assistant as far as a view needs it. */
export function home(given: Partial<HomeAssistant> = {}): HomeAssistant {
  const language = given.language ?? 'en';
  return {
    language,
    locale: {
      language,
      number_format: 'language',
      time_format: 'language',
      date_format: 'language',
      first_weekday: 'language',
      time_zone: 'local',
    },
    user: { id: 'u', is_admin: true },
    themes: { darkMode: false },
    areas: {},
    devices: {},
    entities: {},
    states: {},
    panels: {},
    callWS: () => Promise.reject(new Error('no backend')),
    callService: () => Promise.reject(new Error('no backend')),
    hassUrl: (path = '') => path,
    ...given,
  } as HomeAssistant;
}
