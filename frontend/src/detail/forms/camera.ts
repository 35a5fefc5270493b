// What is done with the camera itself: isolate, ask, assess again.
import type { CameraDetail } from '../../data/detail';
import type { HomeAssistant } from '../../home-assistant/types';
import { label } from '../../words/label';
import { act, call } from '../call';
import { day, inDays } from '../day';
import type { FormSpec } from '../form-model';

const BY = ['router', 'own_network', 'recorder', 'other'] as const;

/** Note that nobody can reach the camera, or take that back. */
export function isolate(home: HomeAssistant, detail: CameraDetail): FormSpec {
  const say = (key: string): string => label(home.language, key);
  const since = detail.actions?.isolated_since;
  if (since) {
    return {
      title: say('dialog_not_isolated'),
      intro: label(home.language, 'dialog_isolated_on', { day: day(home, since) }),
      main: {
        label: say('dialog_not_isolated'),
        send: async () => {
          await act(home, detail, 'isolate', { isolated: false });
          return { text: say('dialog_saved') };
        },
      },
    };
  }
  const options = BY.map((value) => ({ value, label: say(`dialog_by_${value}`) }));
  return {
    title: say('dialog_isolate'),
    intro: say('dialog_isolate_intro'),
    fields: () => [
      { name: 'by', kind: 'one', label: say('dialog_isolated_by'), options, required: true },
      {
        name: 'since',
        kind: 'date',
        label: say('dialog_isolated_since'),
        hint: say('dialog_isolated_since_hint'),
        max: inDays(0),
      },
    ],
    main: {
      label: say('dialog_save'),
      send: async (values) => {
        const { by, since: from } = values;
        await act(home, detail, 'isolate', { by, ...(from ? { since: from } : {}) });
        return { text: say('dialog_isolated_saved') };
      },
    },
  };
}

interface Asked {
  cameras: { outcome: string; look_up?: string }[];
}

/** Ask the camera for its details now. */
export function askNow(home: HomeAssistant, detail: CameraDetail): FormSpec {
  const say = (key: string): string => label(home.language, key);
  return {
    title: say('step_ask'),
    intro: [say('dialog_ask_intro'), detail.actions?.last_answer].filter(Boolean).join(' '),
    wait: say('dialog_asking'),
    main: {
      label: say('dialog_ask_now'),
      send: async () => {
        const { cameras } = await act<Asked>(home, detail, 'ask', {});
        const [row] = cameras;
        if (row?.outcome !== 'asked') return { text: say(`dialog_${row?.outcome ?? 'not_possible'}`) };
        return { text: say(row.look_up === 'answered' ? 'dialog_answered' : 'dialog_no_answer') };
      },
    },
  };
}

/** Take the inventory and judge all cameras anew. */
export function assessAgain(home: HomeAssistant): FormSpec {
  const say = (key: string): string => label(home.language, key);
  return {
    title: say('dialog_assess'),
    intro: say('dialog_assess_intro'),
    main: {
      label: say('dialog_assess'),
      send: async () => {
        await call(home, 'assess', {});
        return { text: say('dialog_assessed') };
      },
    },
  };
}
