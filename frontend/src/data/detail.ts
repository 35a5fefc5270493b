// What the integration says of one camera when somebody opens it: command camera_lifecycle/camera.
import type { DateRow, Group, NextStep, Tone } from './model';

/** One line of "What it is": a term and its value in words, and what stands below it. */
export interface Fact {
  label: string;
  value: string;
  notes: string[];
}

export interface SourceLink {
  name: string;
  /** http or https alone. */
  url: string;
}

/** Why a camera is judged so. `kind` picks the icon. `checked`: ISO day, null without sources. */
export interface Reason {
  kind: 'exploited' | 'measure' | 'support' | 'service' | 'release' | 'policy' | 'identity' | 'duty';
  tone: Tone;
  title: string;
  text: string;
  sources: SourceLink[];
  checked: string | null;
}

/** What the owner noted; days are ISO. For administrators alone. */
export interface Plan {
  purchased: string | null;
  warranty_until: string | null;
  replace_by: string | null;
  note: string | null;
}

/** One finding that its owner can answer, as the repair issue tells it. */
export interface Answerable {
  /** Which kind of repair issue: the field `issue` of the actions. */
  issue: string;
  /** The field `subject` of the actions. */
  subject: string;
  /** In words. */
  name: string;
  can_remind: boolean;
  can_accept: boolean;
  needs_reason: boolean;
  /** ISO day on which an acceptance lapses; null for when the facts change. */
  accepted_until: string | null;
}

/** What an administrator can do. `ask`: `not_allowed` where the owner has not agreed to it. */
export interface Actions {
  answerable: Answerable[];
  remind_days: number[];
  can_correct: boolean;
  /** What its owner has corrected: values of the field `undo` of action `correct`. */
  corrected: string[];
  ask: 'now' | 'not_allowed' | 'cannot_be_asked';
  /** In words when it last answered, or why it doesn't; '' while it was never asked. */
  last_answer: string;
  isolated_since: string | null;
}

export interface CameraDetail {
  id: string;
  device_id: string | null;
  name: string;
  area: string | null;
  kind: string;
  group: Group;
  tone: Tone;
  /** What to do, in words: a short title, and a sentence or two. */
  lead: { title: string; text: string };
  /** At most two buttons, the first one filled; none for users who aren't administrators. */
  steps: NextStep[];
  facts: Fact[];
  reasons: Reason[];
  /** What still works; '' where nothing is said of it. */
  stays: string;
  dates: DateRow[];
  /** null for users who aren't administrators. */
  plan: Plan | null;
  actions: Actions | null;
  /** For where this holds, and as of when. */
  place: string;
}
