// A house in Canada: a relabelled recorder, two cameras that are still updated, three without a name; from set-up to a confirmed plan.
import { DOMAIN, press, SUBMIT } from '../../../development/screenshots/acts.mjs';
import { localized, rest, see } from '../../../development/screenshots/browser.mjs';
import { text } from '../../../development/screenshots/texts.mjs';
import { walk } from './walk.mjs';

await walk({
  'start-set-up': async (page) => {
    await page.goto(`/_my_redirect/config_flow_start?domain=${DOMAIN}`);
    await rest(page);
    await page.getByRole('button', { name: /^(ok|yes|confirm|submit)$/i }).first().click();
    await see(page, text('config.step.user.title'));
  },
});
