/**
 * Return a configuration without its empty values; those that nobody knows stay.
 *
 * The editor leaves an empty list where a filter was cleared: that means all, not none.
 */
export function tidy<T extends object>(config: T): T {
  const filled = Object.entries(config).filter(
    ([, value]) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && !value.length),
  );
  return Object.fromEntries(filled) as T;
}
