import type { HomeAssistant } from '../../home-assistant/types';
import { label } from '../../words/label';
import { DOMAIN } from '../call';
import type { Field, FormSpec, Option, Values } from '../form-model';

// In which formats an edition comes, as the integration writes them: the first one is proposed.
const FORMATS: Record<string, string[]> = {
  inventory: ['html', 'csv', 'json', 'markdown'],
  client: ['html', 'csv', 'json'],
  proof: ['html', 'csv', 'json'],
};
const COVER = ['title', 'client', 'prepared_by'] as const;
const LONGEST = 120; // letters of a line of the cover

/** Get the inventory report, or another edition of it. */
export function report(home: HomeAssistant): FormSpec {
  const say = (key: string): string => label(home.language, key);
  return {
    title: say('dialog_report'),
    intro: say('dialog_report_intro'),
    fields: (values) => fieldsOf(values, say),
    main: {
      label: say('dialog_report_make'),
      send: async (values) => {
        const wanted = fieldsOf(values, say).map(({ name }) => [name, values[name] ?? ''] as const);
        const { edition, format = 'html', ...cover } = Object.fromEntries(wanted);
        const type = `${DOMAIN}/report_path`;
        const { path } = await home.callWS<{ path: string }>({ type, edition, format, ...cover });
        const link = {
          text: say('dialog_report_open'),
          href: home.hassUrl(path),
          download: format !== 'html',
        };
        return { text: say('dialog_report_ready'), link };
      },
    },
  };
}

function fieldsOf(values: Values, say: (key: string) => string): Field[] {
  const edition = values['edition'] || 'inventory';
  const options = (names: string[], key: string): Option[] =>
    names.map((value) => ({ value, label: say(`${key}_${value}`) }));
  return [
    {
      name: 'edition',
      kind: 'one',
      label: say('dialog_edition'),
      value: 'inventory',
      options: options(Object.keys(FORMATS), 'dialog_edition'),
      required: true,
    },
    {
      name: 'format',
      kind: 'one',
      label: say('dialog_format'),
      value: 'html',
      options: options(FORMATS[edition] ?? [], 'dialog_format'),
      required: true,
    },
    ...(edition === 'inventory' ? [] : COVER).map(
      (name): Field => ({ name, kind: 'text', label: say(`dialog_${name}`), length: LONGEST }),
    ),
  ];
}
