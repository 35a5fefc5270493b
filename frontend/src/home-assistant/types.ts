// The part of Home Assistant's frontend that the card uses.
import type { Connection } from 'home-assistant-js-websocket';

export interface FrontendLocale {
  language: string;
  number_format: string;
  time_format: string;
  date_format: string;
  first_weekday: string;
  time_zone: string;
}

export interface Area {
  area_id: string;
  name: string;
  icon: string | null;
  floor_id: string | null;
}

export interface EntityEntry {
  entity_id: string;
  device_id?: string;
  area_id?: string;
  platform: string;
  translation_key?: string;
  hidden?: boolean;
}

export interface DeviceEntry {
  id: string;
  name: string | null;
  name_by_user: string | null;
  area_id: string | null;
}

export interface HomeAssistant {
  connection: Connection;
  language: string;
  locale: FrontendLocale;
  user?: { id: string; is_admin: boolean };
  themes: { darkMode: boolean };
  areas: Record<string, Area>;
  devices: Record<string, DeviceEntry>;
  entities: Record<string, EntityEntry>;
  states: Record<string, { entity_id: string; state: string; attributes: Record<string, unknown> }>;
  panels: Record<string, unknown>;
  callWS: <T>(message: Record<string, unknown>) => Promise<T>;
  callService: (
    domain: string,
    service: string,
    data?: Record<string, unknown>,
    target?: { device_id?: string | string[]; entity_id?: string | string[] },
    notifyOnError?: boolean,
    returnResponse?: boolean,
  ) => Promise<{ response?: unknown }>;
  /** Loads the backend's translations of a category, and returns what looks them up. */
  loadBackendTranslation?: (
    category: string,
    integration?: string | string[],
  ) => Promise<(key: string, values?: Record<string, unknown>) => string>;
  hassUrl: (path?: string) => string;
}
