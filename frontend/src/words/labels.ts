// The labels of the languages. English is in the bundle; any other one is a file beside it, fetched when it is first named.
import type { ReactiveControllerHost } from 'lit';
import english from './labels/en.json';
import languages from './languages.json';

export type Labels = Readonly<Record<string, string>>;

export const ENGLISH: Labels = english;

/** How long no words are shown while a language is on its way. */
export const PATIENCE = 2_000; // ms
/** After a failure it is tried again; each time the pause doubles. */
export const FIRST_PAUSE = 30_000; // ms
const LONGEST_PAUSE = 3_600_000;

interface Coming {
  labels: Labels | null;
  /** Whether no words are shown until the labels are there. */
  isAwaited: boolean;
  underway: Promise<void> | null;
  retry: ReturnType<typeof setTimeout> | undefined;
  pause: number;
}

// Not one string with the path: Vite would take that for a file to bundle.
const HERE = import.meta.url;
const known = new Map<string, Coming>();
const listeners = new Set<() => void>();

/** Return in which language of ours one of Home Assistant's is shown: itself, `de` for `de-CH`, else English. */
function spokenFor(language: string): string {
  const base = language.split('-')[0] ?? language;
  return [language, base].find((each) => languages.includes(each)) ?? 'en';
}

/** Return the labels that are there for a language of Home Assistant; the English ones until its own have come. */
export function labelsOf(language: string): Labels {
  return known.get(spokenFor(language))?.labels ?? ENGLISH;
}

/** Return whether words can be shown: its labels are there, or have been waited for long enough. */
export function canSpeak(language: string): boolean {
  const name = spokenFor(language);
  return name === 'en' || known.get(name)?.isAwaited === false;
}

/**
 * Fetch the labels of a language, unless they are there or on their way. Never rejects.
 *
 * Resolves once words can be shown: with the labels, after a failure, or after `PATIENCE`.
 */
export function load(language: string): Promise<unknown> {
  const name = spokenFor(language);
  if (name === 'en') return Promise.resolve();
  const coming = known.get(name) ?? expect(name);
  if (coming.labels) return Promise.resolve();
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  return Promise.race([
    fetchInto(coming, name),
    late.then(() => { if (coming.isAwaited) show(coming); }),
  ]);
}

function expect(name: string): Coming {
  const coming = { labels: null, isAwaited: true, underway: null, retry: undefined, pause: FIRST_PAUSE };
  known.set(name, coming);
  return coming;
}

function fetchInto(coming: Coming, name: string): Promise<void> {
  clearTimeout(coming.retry);
  coming.underway ??= fetchLabels(name)
    .then(
      (labels) => { coming.labels = labels; },
      () => {
        coming.retry = setTimeout(() => void fetchInto(coming, name), coming.pause);
        coming.pause = Math.min(coming.pause * 2, LONGEST_PAUSE);
      },
    )
    .then(() => {
      coming.underway = null;
      show(coming);
    });
  return coming.underway;
}

async function fetchLabels(name: string): Promise<Labels> {
  const response = await fetch(new URL(`labels/${name}.json`, HERE));
  if (!response.ok) throw new Error(response.statusText);
  return (await response.json()) as Labels;
}

function show(coming: Coming): void {
  coming.isAwaited = false;
  for (const draw of [...listeners]) draw();
}

/** Fetch the language of an element when it is drawn in another one, and draw it anew once its words have come. */
export function speaks(host: ReactiveControllerHost, language: () => string): void {
  let asked = '';
  const draw = (): void => { host.requestUpdate(); };
  host.addController({
    hostConnected: () => {
      asked = '';
      listeners.add(draw);
    },
    hostUpdate: () => {
      const now = language();
      if (now !== asked) void load(now);
      asked = now;
    },
    hostDisconnected: () => { listeners.delete(draw); },
  });
}
