import { GROUPS } from '../data/model';
import { label } from '../words/label';
import { shownLanguage } from '../words/language';
import { type CardConfig, check, PARTS } from './config';

interface Field {
  name: string;
  selector: Record<string, object>;
}

/** What Home Assistant makes an editor of. A label that is undefined is made up from the field's name. */
export interface Form<Config> {
  schema: Field[];
  computeLabel: (field: { name: string }) => string | undefined;
  computeHelper: (field: { name: string }) => string | undefined;
  assertConfig: (config: Config) => void;
}

/** Only areas with something of ours in them can be chosen. */
export const AREAS: Field = {
  name: 'areas',
  selector: { area: { multiple: true, entity: { integration: 'camera_lifecycle' } } },
};

/** The words of fields: NAME in `labels` or `helpers` stands for the label `editor_NAME` or its `_help`. */
export function words(
  labels: readonly string[],
  helpers: readonly string[],
): Pick<Form<unknown>, 'computeLabel' | 'computeHelper'> {
  const say = (known: readonly string[], end: string) => (field: { name: string }) =>
    known.includes(field.name) ? label(shownLanguage(), `editor_${field.name}${end}`) : undefined;
  return { computeLabel: say(labels, ''), computeHelper: say(helpers, '_help') };
}

/** Return with what the card's picker begins: all cameras. */
export function stubConfig(): Omit<CardConfig, 'type'> {
  return {};
}

/** Return what Home Assistant makes the card's editor of, in the language that it shows. */
export function configForm(): Form<CardConfig> {
  const language = shownLanguage();
  const options = (kind: string, values: readonly string[]): object[] =>
    values.map((value) => ({ value, label: label(language, `${kind}_${value}`) }));
  return {
    schema: [
      { name: 'title', selector: { text: {} } },
      { name: 'part', selector: { select: { mode: 'dropdown', options: options('part', PARTS) } } },
      { name: 'tile', selector: { boolean: {} } },
      AREAS,
      {
        name: 'groups',
        selector: { select: { multiple: true, mode: 'list', options: options('group', GROUPS) } },
      },
    ],
    ...words(['title', 'part', 'tile', 'areas', 'groups'], ['tile', 'areas', 'groups']),
    assertConfig: (config) => {
      check(config, shownLanguage());
    },
  };
}
