import { AREAS, type Form, words } from '../card/form';
import { shownLanguage } from '../words/language';
import { type BadgeConfig, check } from './config';

/** Return what Home Assistant makes the badge's editor of, in the language that it shows. */
export function badgeForm(): Form<BadgeConfig> {
  return {
    schema: [{ name: 'label', selector: { text: {} } }, AREAS],
    ...words(['label', 'areas'], ['areas']),
    assertConfig: (config) => {
      check(config, shownLanguage());
    },
  };
}
