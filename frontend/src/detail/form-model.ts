// What a form of the dialog is made of: fields, what sends them, and what is said afterwards.
import type { TemplateResult } from 'lit';

export interface Option {
  value: string;
  label: string;
}

/**
 * One field. `one` and `several`: a choice, shown whole; `pick`: a closed list.
 *
 * `value`: what stands there at first; of `several` the values with a comma between.
 */
export interface Field {
  name: string;
  label: string;
  kind: 'text' | 'lines' | 'date' | 'one' | 'several' | 'pick';
  value?: string;
  hint?: string;
  options?: Option[];
  required?: boolean;
  min?: string;
  max?: string;
  /** The most letters that the action takes. */
  length?: number;
}

export type Values = Readonly<Record<string, string>>;

/** What came of it, in words. */
export interface Outcome {
  text: string;
  /** What else is to be known, a paragraph each. */
  more?: string[];
  link?: { text: string; href: string; download: boolean };
  /** What takes it back. */
  undo?: Sending;
}

/** A button, and what it sends. */
export interface Sending {
  label: string;
  send: (values: Values) => Promise<Outcome>;
}

export interface FormSpec {
  title: string;
  intro?: string | TemplateResult;
  fields?: (values: Values) => Field[];
  main?: Sending;
  /** What is asked before the main button's wish is sent; null where nothing is to be asked. */
  confirm?: (values: Values) => string[] | null;
  /** Said while it is sent, where that takes its time. */
  wait?: string;
  second?: Sending;
}

/** A wish that cannot be sent as it is; its words are for the person who filled in the form. */
export class Unfit extends Error {}

/** Return the chosen ones of a field of kind `several`. */
export function chosen(values: Values, name: string): string[] {
  return (values[name] ?? '').split(',').filter(Boolean);
}
