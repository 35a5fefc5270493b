/** Return what Home Assistant makes the card's editor of. */
export function configForm(): { schema: object[] } {
  return { schema: [] };
}
