import type { Connection } from 'home-assistant-js-websocket';
import type { Message, Overview } from '../src/data/model';
import type { HomeAssistant } from '../src/home-assistant/types';

const LOCALE = {
  language: 'en',
  number_format: 'language',
  time_format: 'language',
  date_format: 'language',
  first_weekday: 'language',
  time_zone: 'local',
};

/** A home without anything in it, and what is to be otherwise in it. */
export function house(other: Partial<HomeAssistant> = {}): HomeAssistant {
  return {
    connection: new Line() as unknown as Connection,
    language: 'en',
    locale: LOCALE,
    user: { id: 'owner', is_admin: true },
    themes: { darkMode: false },
    areas: {},
    devices: {},
    entities: {},
    states: {},
    panels: {},
    callWS: () => Promise.reject(new Error('not asked')),
    callService: () => Promise.resolve({}),
    hassUrl: (path = '') => path,
    ...other,
  };
}

/** A home with a camera in each of `areas` (names; null for a camera without one). */
export function withCameras(areas: readonly (string | null)[], other: Partial<HomeAssistant> = {}): HomeAssistant {
  const home = house(other);
  areas.forEach((name, number) => {
    const device = `device${String(number)}`;
    const entity = `binary_sensor.camera${String(number)}_at_risk`;
    const area = name === null ? null : name.toLowerCase().replace(/\W/g, '_');
    if (area && name) home.areas[area] = { area_id: area, name, icon: null, floor_id: null };
    home.devices[device] = { id: device, name: device, name_by_user: null, area_id: area };
    home.entities[entity] = {
      entity_id: entity,
      device_id: device,
      platform: 'camera_lifecycle',
      translation_key: 'at_risk',
    };
    home.states[entity] = { entity_id: entity, state: 'off', attributes: {} };
  });
  return home;
}

/** A connection that a card follows: it remembers what was asked, and says what a test says. */
export class Line {
  asked: Record<string, unknown>[] = [];
  private hear: ((message: Message) => void)[] = [];

  addEventListener(): void {
    // Nothing happens to this line.
  }

  removeEventListener(): void {
    // Nothing happens to this line.
  }

  subscribeMessage(hear: (message: Message) => void, asked: Record<string, unknown>): Promise<() => Promise<void>> {
    this.asked.push(asked);
    this.hear.push(hear);
    return Promise.resolve(() => {
      this.hear = this.hear.filter((each) => each !== hear);
      return Promise.resolve();
    });
  }

  get followers(): number {
    return this.hear.length;
  }

  say(message: Message): void {
    for (const hear of this.hear) hear(message);
  }

  /** Say an overview with these words. */
  tell(short: string, tone: Overview['headline']['tone'] = 'warning'): void {
    const headline: Overview['headline'] = { kind: 'attention', tone, text: '', note: '' };
    const overview = { headline, short, counts: {}, groups: {}, place: '', dates: [] } as unknown as Overview;
    this.say({ type: 'all', is_admin: true, overview, cameras: [] });
  }
}

export function lineOf(home: HomeAssistant): Line {
  return home.connection as unknown as Line;
}
