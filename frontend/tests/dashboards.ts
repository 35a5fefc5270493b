import type { HomeAssistant } from '../src/home-assistant/types';
import { house } from './house';

interface Kept {
  url_path: string;
  mode: 'storage' | 'yaml';
  icon?: string;
  title?: string;
  config?: object;
}

const failure = (code: string, message: string): Error => Object.assign(new Error(message), { code });

/** Home Assistant's dashboards: what was made and saved, and what fails where a test wants it to. */
export class Dashboards {
  readonly kept = new Map<string, Kept>();
  readonly asked: string[] = [];
  failing: Partial<Record<string, Error>> = {};
  readonly home: HomeAssistant;

  constructor(kept: readonly Kept[] = [], other: Partial<HomeAssistant> = {}) {
    for (const each of kept) this.kept.set(each.url_path, each);
    const panels = Object.fromEntries(
      kept.map(({ url_path, icon, title }) => [url_path, { component_name: 'lovelace', url_path, icon, title }]),
    );
    this.home = house({ panels, callWS: (message) => this.answer(message) as never, ...other });
  }

  private async answer({ type, ...rest }: Record<string, unknown>): Promise<unknown> {
    await Promise.resolve();
    const command = String(type);
    this.asked.push(command);
    const failing = this.failing[command];
    if (failing) throw failing;
    const path = String(rest.url_path);
    switch (command) {
      case 'lovelace/dashboards/list':
        return [...this.kept.values()];
      case 'lovelace/config': {
        const config = this.kept.get(path)?.config;
        if (!config) throw failure('config_not_found', 'No config found.');
        return config;
      }
      case 'lovelace/dashboards/create':
        if (this.kept.has(path)) throw failure('home_assistant_error', `The URL "${path}" is already in use.`);
        this.kept.set(path, { url_path: path, mode: 'storage', icon: String(rest.icon), title: String(rest.title) });
        return null;
      case 'lovelace/config/save': {
        const kept = this.kept.get(path);
        if (!kept) throw failure('config_not_found', 'Unknown config specified');
        kept.config = rest.config as object;
        return null;
      }
      default:
        throw failure('unknown_command', 'Unknown command.');
    }
  }
}

export const OURS = { strategy: { type: 'custom:camera-lifecycle' } };
