/** Return the language that the frontend shows, where nobody hands over what Home Assistant knows. */
export function shownLanguage(): string {
  return document.documentElement.lang || 'en';
}
