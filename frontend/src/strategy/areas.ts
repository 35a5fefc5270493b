import type { Area, HomeAssistant } from '../home-assistant/types';

/** What `camerasIn` looks at: it must be the same for the answer to be. */
export const REGISTRIES = ['entities', 'devices', 'areas'] as const;

// Each camera has at least one of these, our device for all of them has none.
const OF_A_CAMERA = ['at_risk', 'support_status', 'assessment'];

/**
 * Return the areas in which there are cameras that the user may see, by name.
 *
 * It is the device's area, which is the one that the integration filters cameras by.
 */
export function areasWithCameras(home: HomeAssistant): Area[] {
  const found = new Set<string>();
  for (const entity of Object.values(home.entities)) {
    if (entity.platform !== 'camera_lifecycle' || !OF_A_CAMERA.includes(entity.translation_key ?? '')) continue;
    const area = home.devices[entity.device_id ?? '']?.area_id;
    if (area && (home.user?.is_admin || entity.entity_id in home.states)) found.add(area);
  }
  return [...found]
    .flatMap((id) => home.areas[id] ?? [])
    .sort((one, other) => one.name.localeCompare(other.name, home.language));
}
