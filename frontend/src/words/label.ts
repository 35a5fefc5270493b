import { ENGLISH, labelsOf } from './labels';

/** Return a label in a language of Home Assistant, with `values` put in; English where it has none, or none yet. */
export function label(
  language: string,
  key: string,
  values: Record<string, string | number> = {},
): string {
  const text = labelsOf(language)[key] ?? ENGLISH[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** Return the form of a label that a language has for so many things: KEY_one, KEY_other. */
export function counted(language: string, key: string, count: number): string {
  const form = `${key}_${new Intl.PluralRules(language).select(count)}`;
  const text = label(language, form, { count });
  return text === form ? label(language, `${key}_other`, { count }) : text;
}
