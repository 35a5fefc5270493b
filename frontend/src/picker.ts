// What Home Assistant's dialogs list of ours. The language is asked when a dialog asks: at loading it may not be known.
// Its labels are there by then, and those of the editors, that can't wait for them either.
import { listOf } from './define';
import type { EntityEntry, HomeAssistant } from './home-assistant/types';
import { label } from './words/label';
import { followShown, shownLanguage } from './words/language';

const DOCUMENTATION = 'https://github.com/camera-lifecycle/camera-lifecycle';

interface Suggestion {
  label?: string;
  config: { type: string; areas?: string[] };
}

interface Entry {
  type: string;
  readonly name: string;
  readonly description: string;
  documentationURL: string;
}

function entry(type: string, key: string): Entry {
  return {
    type,
    get name() {
      return label(shownLanguage(), `${key}_name`);
    },
    get description() {
      return label(shownLanguage(), `${key}_description`);
    },
    documentationURL: DOCUMENTATION,
  };
}

/** Whether an entity is ours, or a camera of a device that we say something of. */
function isKnown(home: HomeAssistant, entity: EntityEntry): boolean {
  if (entity.platform === 'camera_lifecycle') return true;
  if (!entity.entity_id.startsWith('camera.') || !entity.device_id) return false;
  return Object.values(home.entities).some(
    (each) => each.platform === 'camera_lifecycle' && each.device_id === entity.device_id,
  );
}

/** Suggest the cameras of an entity's area, or all of them, where we know the entity. */
function suggest(type: string) {
  return (home: HomeAssistant, entityId: string): Suggestion | null => {
    const entity = home.entities[entityId];
    if (!entity || !isKnown(home, entity)) return null;
    const area = home.devices[entity.device_id ?? '']?.area_id;
    return { config: { type: `custom:${type}`, ...(area ? { areas: [area] } : {}) } };
  };
}

/** Tell Home Assistant's dialogs of the card, the badge and the dashboard; once, however often it is loaded. */
export function list(): void {
  followShown();
  const [card, badge] = ['camera-lifecycle-card', 'camera-lifecycle-badge'] as const;
  add('customStrategies', entry('camera-lifecycle', 'dashboard'), { strategyType: 'dashboard' });
  add('customCards', entry(card, 'card'), { preview: true, getEntitySuggestion: suggest(card) });
  add('customBadges', entry(badge, 'badge'), { preview: true, getEntitySuggestion: suggest(badge) });
}

function add(name: Parameters<typeof listOf>[0], own: Entry, more: object): void {
  const all = listOf(name) as Partial<Entry>[];
  // Not spread: that would ask for the language now.
  if (!all.some(({ type }) => type === own.type)) all.push(Object.assign(own, more));
}
