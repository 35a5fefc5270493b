import { load } from './labels';

/** Return the language that the frontend shows, where nobody hands over what Home Assistant knows. */
export function shownLanguage(): string {
  return document.documentElement.lang || 'en';
}

/** Fetch the labels of the language that the frontend shows, now and whenever it is another one. */
export function followShown(): void {
  const follow = (): void => void load(shownLanguage());
  follow();
  new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ['lang'] });
}
