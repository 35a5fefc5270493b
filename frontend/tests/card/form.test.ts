import { afterEach, expect, it } from 'vitest';
import { badgeForm } from '../../src/badge/form';
import { configForm } from '../../src/card/form';
import { tidy } from '../../src/card/tidy';
import german from '../../src/words/labels/de.json';
import english from '../../src/words/labels/en.json';

afterEach(() => {
  document.documentElement.lang = '';
});

interface Option {
  value: string;
  label: string;
}

const options = (name: string): Option[] => {
  const selector = configForm().schema.find((field) => field.name === name)?.selector.select;
  return (selector as { options: Option[] } | undefined)?.options ?? [];
};

it.each(['en', 'de'] as const)('names every field and every choice in words: %s', (language) => {
  document.documentElement.lang = language;
  const known = new Set(Object.values(language === 'de' ? german : english));
  for (const form of [configForm(), badgeForm()]) {
    for (const field of form.schema) expect(known).toContain(form.computeLabel(field));
  }
  for (const { label } of [...options('part'), ...options('groups')]) expect(known).toContain(label);
});

it('asks for what a card can be told, and nothing else', () => {
  expect(configForm().schema.map(({ name }) => name)).toEqual(['title', 'part', 'tile', 'areas', 'groups']);
  expect(badgeForm().schema.map(({ name }) => name)).toEqual(['label', 'areas']);
});

it('leaves fields to Home Assistant that are not ours, as those of a newer one', () => {
  expect(configForm().computeLabel({ name: 'visibility' })).toBeUndefined();
  expect(configForm().computeHelper({ name: 'title' })).toBeUndefined();
});

it('speaks the language that is shown when it is opened, not when it was loaded', () => {
  const before = options('groups')[0]?.label;
  document.documentElement.lang = 'de';
  expect([before, options('groups')[0]?.label]).toEqual(['Act now', 'Jetzt handeln']);
});

it('refuses what the card refuses, so that the editor shows it as code', () => {
  const { assertConfig } = configForm();
  expect(() => { assertConfig({ type: 'x', part: 'nothing' as never }); }).toThrow('part');
  expect(() => { assertConfig({ type: 'x', part: 'dates', areas: [] }); }).not.toThrow();
});

it('takes an empty value for none, and keeps what it does not know', () => {
  expect(tidy({ type: 'x', title: '', areas: [], groups: undefined, tile: false, visibility: [{}], later: 0 })).toEqual({
    type: 'x',
    tile: false,
    visibility: [{}],
    later: 0,
  });
});
