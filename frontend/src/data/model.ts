// What the integration sends: see custom_components/camera_lifecycle/overview/model.py.

export const GROUPS = [
  'act_now',
  'plan',
  'coming_up',
  'cannot_tell',
  'no_known_problem',
  'accepted',
  'fine',
] as const;

/** What is to be done about a camera, the most urgent first. */
export type Group = (typeof GROUPS)[number];

/** How something looks: icon and colour. Words always say the same. */
export type Tone = 'danger' | 'warning' | 'info' | 'unknown' | 'success';

/** The one thing that helps next; there is a button for each. */
export type NextStep =
  | 'update'
  | 'set_date'
  | 'ask'
  | 'allow_asking'
  | 'name_model'
  | 'tell_hardware'
  | 'set_country';

export interface CameraRow {
  id: string;
  device_id: string | null;
  name: string;
  area_id: string | null;
  area: string | null;
  kind: string;
  group: Group;
  tone: Tone;
  /** ISO day by which rows of a group are sorted. */
  when: string | null;
  why: string;
  company: string;
  firmware: string;
  newest: string;
  short: string;
  sentence: string;
  step: NextStep | null;
}

export interface Headline {
  kind: 'attention' | 'cannot_tell' | 'no_known_problem' | 'fine' | 'no_cameras';
  tone: Tone;
  text: string;
  note: string;
}

/** `when`: ISO, as exact as its source: `2026-12-15`, `2027-05`, `2027`. */
export interface DateRow {
  id: string;
  when: string;
  title: string;
  note: string;
  is_planned: boolean;
}

export interface GroupText {
  title: string;
  count: string;
  names: string;
}

export interface Overview {
  headline: Headline;
  counts: Record<Group, number>;
  groups: Partial<Record<Group, GroupText>>;
  short: string;
  place: string;
  dates: DateRow[];
}

/** One message of the subscription. */
export type Message =
  | { type: 'not_ready' }
  | { type: 'all'; is_admin: boolean; overview: Overview; cameras: CameraRow[] }
  | { type: 'changed'; overview: Overview; cameras: CameraRow[]; gone: string[] };

/** What a card knows: of a camera that has not changed, the very same row as before. */
export interface Known {
  is_admin: boolean;
  overview: Overview;
  cameras: ReadonlyMap<string, CameraRow>;
}
