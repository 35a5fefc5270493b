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
  icon: string;
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
    ...[
      view(home, 'cameras', 'mdi:cctv', 2, [section([card('cameras')], 2)]),
      view(home, 'dates', 'mdi:timeline-clock-outline', 2, [section([card('dates')], 2)]),
      view(home, 'help', 'mdi:help-circle-outline', 2, [section([card('help')], 2)]),
    ],
    ...areas.map((area) => areaView(home, area)),
  ];
}

function overview(home: HomeAssistant, areas: readonly Area[]): View {
  const tiles = areas.map((area) => ({
    ...card('all', { tile: true, title: area.name, areas: [area.area_id], navigation_path: areaPath(area.area_id) }),
    grid_options: { columns: 6, rows: 1 },
  }));
  return view(home, 'overview', 'mdi:shield-home-outline', COLUMNS, [
    section([card('headline')], COLUMNS),
    section([heading(home, 'attention'), card('cameras', { groups: ['act_now', 'plan'] })]),
    section([heading(home, 'dates', 'dates'), card('dates')]),
    ...(tiles.length ? [section([heading(home, 'areas'), ...tiles], 2)] : []),
    section([heading(home, 'help', 'help'), card('help')]),
    section([heading(home, 'buy'), card('before_you_buy')]),
  ]);
}

function areaView(home: HomeAssistant, area: Area): View {
  const areas = [area.area_id];
  return {
    ...view(home, 'area', area.icon ?? 'mdi:texture-box', 2, [
      section([card('headline', { areas })], 2),
      section([heading(home, 'cameras'), card('cameras', { areas })]),
      section([heading(home, 'dates'), card('dates', { areas })]),
    ]),
    title: area.name,
    path: areaPath(area.area_id),
  };
}

function view(home: HomeAssistant, path: string, icon: string, columns: number, sections: Section[]): View {
  return {
    title: label(home.language, `view_${path}`),
    path,
    icon,
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

function card(part: NonNullable<CardConfig['part']>, more: Partial<CardConfig> = {}): object {
  return { type: 'custom:camera-lifecycle-card', part, ...more, grid_options: { columns: 'full' } };
}

/** A heading of Home Assistant's; with `path` it leads to that view. */
function heading(home: HomeAssistant, key: string, path?: string): object {
  return {
    type: 'heading',
    heading: label(home.language, `heading_${key}`),
    ...(path ? { tap_action: { action: 'navigate', navigation_path: path } } : {}),
  };
}
