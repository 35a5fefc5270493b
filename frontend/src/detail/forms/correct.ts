import type { CameraDetail } from '../../data/detail';
import type { HomeAssistant } from '../../home-assistant/types';
import { label } from '../../words/label';
import { act } from '../call';
import { type Field, type FormSpec, type Outcome, Unfit } from '../form-model';

const TEXTS = ['vendor', 'maker', 'model', 'hardware_version'] as const;
const KINDS = ['camera', 'doorbell', 'recorder', 'not_a_camera'] as const;
const LONGEST = 60; // letters that the action takes

/** What the owner can correct: a text of the label, or what it is. */
export type Correctable = (typeof TEXTS)[number] | 'kind';

interface Answer {
  cameras: { overruled: string[] }[];
}

/**
 * Correct what was detected; all of it, or what `only` names.
 *
 * Every field is empty at first: what was detected is no answer of the owner's, and a field that
 * stays empty changes nothing.
 */
export function correct(
  home: HomeAssistant,
  detail: CameraDetail,
  only: readonly Correctable[] = [...TEXTS, 'kind'],
): FormSpec {
  const say = (key: string): string => label(home.language, key);
  const send = async (data: Record<string, unknown>): Promise<Outcome> => {
    const { cameras } = await act<Answer>(home, detail, 'correct', data);
    const more = cameras.flatMap((each) => each.overruled);
    const undo = Object.keys(data);
    return {
      text: say('dialog_corrected'),
      ...(more.length ? { more: [say('dialog_evidence'), ...more] } : {}),
      undo: { label: say('dialog_undo'), send: () => takeBack(undo) },
    };
  };
  const takeBack = async (undo: string[]): Promise<Outcome> => {
    await act(home, detail, 'correct', { undo });
    return { text: say('dialog_undone') };
  };
  const corrected = detail.actions?.corrected ?? [];
  return {
    title: say('dialog_correct'),
    intro: say('dialog_correct_intro'),
    fields: () => only.map((each) => fieldOf(each, say)),
    confirm: (values) => (values['kind'] === 'not_a_camera' ? [say('dialog_no_camera_means')] : null),
    main: {
      label: say('dialog_save'),
      send: async (values) => {
        const said = only.map((each) => [each, (values[each] ?? '').trim()] as const);
        const data = Object.fromEntries(said.filter(([, value]) => value));
        if (!Object.keys(data).length) throw new Unfit(say('dialog_nothing_entered'));
        return send(data);
      },
    },
    ...(corrected.length
      ? { second: { label: say('dialog_undo_all'), send: () => takeBack(corrected) } }
      : {}),
  };
}

function fieldOf(name: Correctable, say: (key: string) => string): Field {
  if (name !== 'kind') {
    const hint = say(`dialog_${name}_hint`);
    return { name, kind: 'text', label: say(`dialog_${name}`), hint, length: LONGEST };
  }
  const kinds = KINDS.map((value) => ({ value, label: say(`dialog_kind_${value}`) }));
  const options = [{ value: '', label: say('dialog_keep_detected') }, ...kinds];
  return { name, kind: 'pick', label: say('dialog_kind'), options };
}
