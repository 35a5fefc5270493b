/** Define an element once: a second definition would throw, and stop the rest of the file. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

/** Return the list `name` of the window, made where it is missing or no list. */
export function listOf(name: 'customCards' | 'customBadges' | 'customStrategies'): object[] {
  const lists = window as unknown as Record<string, unknown>;
  if (!Array.isArray(lists[name])) lists[name] = [];
  return lists[name] as object[];
}
