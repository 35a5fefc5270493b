// What the owner notes: when the camera is replaced, and how it was bought.
import type { CameraDetail, Plan } from '../../data/detail';
import type { HomeAssistant } from '../../home-assistant/types';
import { label } from '../../words/label';
import { act } from '../call';
import { day, inDays } from '../day';
import { type Field, type FormSpec, Unfit } from '../form-model';

const BOUGHT = ['purchased', 'warranty_until', 'note'] as const;

/** Set, move or clear the day by which the camera is to be replaced. */
export function planReplacement(home: HomeAssistant, detail: CameraDetail): FormSpec {
  const say = (key: string): string => label(home.language, key);
  const planned = detail.plan?.replace_by;
  return {
    title: say('dialog_replace'),
    intro: say('dialog_replace_intro'),
    fields: () => [
      {
        name: 'replace_by',
        kind: 'date',
        label: say('dialog_replace_by'),
        value: planned ?? '',
        required: true,
        min: inDays(1),
      },
    ],
    main: {
      label: say('dialog_save'),
      send: async (values) => {
        const replace_by = values['replace_by'] ?? '';
        await act(home, detail, 'set_plan', { replace_by });
        return { text: label(home.language, 'dialog_replace_saved', { day: day(home, replace_by) }) };
      },
    },
    ...(planned
      ? {
          second: {
            label: say('dialog_clear_date'),
            send: async () => {
              await act(home, detail, 'set_plan', { clear: ['replace_by'] });
              return { text: say('dialog_date_cleared') };
            },
          },
        }
      : {}),
  };
}

/** Note purchase, warranty and a note; what is emptied is cleared, what stays is not sent. */
export function notePurchase(home: HomeAssistant, detail: CameraDetail): FormSpec {
  const say = (key: string): string => label(home.language, key);
  const plan: Partial<Plan> = detail.plan ?? {};
  const field = (name: (typeof BOUGHT)[number], kind: Field['kind'], hint?: string): Field => ({
    name,
    kind,
    label: say(`dialog_${name}`),
    value: plan[name] ?? '',
    ...(hint ? { hint } : {}),
  });
  return {
    title: say('dialog_purchase'),
    fields: () => [
      { ...field('purchased', 'date'), max: inDays(0) },
      field('warranty_until', 'date', say('dialog_warranty_until_hint')),
      field('note', 'lines', say('dialog_note_hint')),
    ],
    main: {
      label: say('dialog_save'),
      send: async (values) => {
        const changed = BOUGHT.filter((name) => (values[name] ?? '') !== (plan[name] ?? ''));
        if (!changed.length) throw new Unfit(say('dialog_nothing_changed'));
        const given = changed.filter((name) => values[name]?.trim());
        const clear = changed.filter((name) => !values[name]?.trim());
        await act(home, detail, 'set_plan', {
          ...Object.fromEntries(given.map((name) => [name, values[name]?.trim()])),
          ...(clear.length ? { clear } : {}),
        });
        return { text: say('dialog_saved') };
      },
    },
  };
}
