import type { CardConfig } from '../card/config';
import type { Area, HomeAssistant } from '../home-assistant/types';
import { label } from '../words/label';
import { areasWithCameras } from './areas';

interface Section {
  type: 'grid';
  column_span?: number;
  cards: object[];
}

export interface View {
  title: string;
  path: string;
  icon?: string;
  show_icon_and_title: true;
  type: 'sections';
  max_columns: number;
  dense_section_placement: boolean;
  sections: Section[];
}

/** The widest view has so many columns; what spans more takes the whole row of a narrower one. */
const COLUMNS = 3;

/** Return the path of the view of an area. */
export function areaPath(areaId: string): string {
  return `area-${areaId}`;
}

/** Return the views of a dashboard: cards of ours that follow the cameras, and nothing that is known today. */
export function views(home: HomeAssistant): View[] {
  const areas = areasWithCameras(home);
  return [
    overview(home, areas),
    view(tab(home, 'cameras', 'mdi:cctv'), 2, [section([card({ part: 'cameras' })], 2)]),
    view(tab(home, 'dates', 'mdi:timeline-clock-outline'), 1, [section([card({ part: 'dates' })])]),
    view(tab(home, 'help', 'mdi:help-circle-outline'), 2, [section([card({ part: 'help' })], 2)]),
    ...areas.map((area) => areaView(home, area)),
  ];
}

function overview(home: HomeAssistant, areas: readonly Area[]): View {
  const tiles = areas.map((area) => ({
    ...card({ tile: true, title: area.name, areas: [area.area_id] }),
    grid_options: { columns: 6, rows: 1 },
  }));
  return view(tab(home, 'overview', 'mdi:shield-home-outline'), COLUMNS, [
    section([card({ part: 'headline' })], COLUMNS),
    section([heading(home, 'to_do'), card({ part: 'cameras', groups: ['act_now', 'plan'] })]),
    // One below the other: what needs attention may be long, and stands beside both.
    section([
      ...[heading(home, 'dates', 'dates'), card({ part: 'dates' })],
      ...[heading(home, 'help', 'help'), card({ part: 'help' })],
    ]),
    ...(tiles.length ? [section([heading(home, 'areas'), ...tiles], 2)] : []),
    section([card({ part: 'before_you_buy' })]), // it has a heading of its own
  ]);
}

function areaView(home: HomeAssistant, area: Area): View {
  const areas = [area.area_id];
  const own = { title: area.name, path: areaPath(area.area_id), ...(area.icon ? { icon: area.icon } : {}) };
  return view(own, 2, [
    section([card({ part: 'headline', areas })], 2),
    section([heading(home, 'cameras'), card({ part: 'cameras', areas })]),
    section([heading(home, 'dates'), card({ part: 'dates', areas })]),
  ]);
}

type Tab = Pick<View, 'title' | 'path' | 'icon'>;

function tab(home: HomeAssistant, path: string, icon: string): Tab {
  return { title: label(home.language, `view_${path}`), path, icon };
}

function view(own: Tab, columns: number, sections: Section[]): View {
  return {
    ...own,
    // An icon alone says too little.
    show_icon_and_title: true,
    type: 'sections',
    max_columns: columns,
    // What is narrow fills the gaps that what is wide leaves.
    dense_section_placement: true,
    sections,
  };
}

function section(cards: object[], columns = 1): Section {
  return { type: 'grid', column_span: columns, cards };
}

function card(config: Omit<CardConfig, 'type'>): object {
  return { type: 'custom:camera-lifecycle-card', ...config, grid_options: { columns: 'full' } };
}

/** A heading of Home Assistant's; with `path` it leads to that view. */
function heading(home: HomeAssistant, key: string, path?: string): object {
  return {
    type: 'heading',
    heading: label(home.language, `heading_${key}`),
    ...(path ? { tap_action: { action: 'navigate', navigation_path: path } } : {}),
  };
}
