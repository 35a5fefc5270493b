// Other people of a home, each with a name, rights and a language of their own.
import { randomUUID } from 'node:crypto';
import { command } from '../../../development/screenshots/boards.mjs';

/**
 * Make a person and return how they get in. The administrator's `page` makes them.
 * `group`: `system-users`, or `guests`, who may read what is in some areas alone.
 */
export async function person(page, name, group = 'system-users') {
  const { user } = await command(page, { type: 'config/auth/create', name, group_ids: [group], local_only: false });
  const way = { username: name.toLowerCase(), password: randomUUID() };
  await command(page, { type: 'config/auth_provider/homeassistant/create', user_id: user.id, ...way });
  return { user: way.username, password: way.password };
}

/** Choose a language as a person does in their profile, and load the page anew. */
export async function speak(page, language) {
  const formats = Object.fromEntries(['number', 'time', 'date'].map((each) => [`${each}_format`, 'language']));
  const value = { language, ...formats, first_weekday: 'language', time_zone: 'local' };
  await command(page, { type: 'frontend/set_user_data', key: 'language', value });
  await page.reload();
}
