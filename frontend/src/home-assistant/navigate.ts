/** Go to a page of Home Assistant's, as its own links do. */
export function navigate(path: string): void {
  history.pushState(null, '', path);
  window.dispatchEvent(new CustomEvent('location-changed', { detail: { replace: false } }));
}

/** Show Home Assistant's dialog of an entity; `from`: an element of the frontend. */
export function showEntity(from: Element, entityId: string): void {
  const event = { detail: { entityId }, bubbles: true, composed: true };
  from.dispatchEvent(new CustomEvent('hass-more-info', event));
}
