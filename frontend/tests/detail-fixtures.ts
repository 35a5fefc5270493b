// What the integration would say of some cameras, and a home that answers as Home Assistant does.
import type { CameraDetail } from '../src/data/detail';
import type { CameraRow, Message, Overview } from '../src/data/model';
import type { HomeAssistant } from '../src/home-assistant/types';

/** A relabelled camera with a flaw that attackers use, as an administrator hears of it. */
export function exploited(): CameraDetail {
  return {
    id: 'driveway',
    device_id: 'device-1',
    name: 'Driveway',
    area: 'Front yard',
    kind: 'camera',
    group: 'act_now',
    tone: 'danger',
    lead: {
      title: 'Update this camera now',
      text: 'Attackers are known to use a flaw in its firmware. Firmware built on 25 June 2021 or later fixes it.',
    },
    steps: ['update', 'set_date'],
    facts: [
      { label: 'Sold as', value: 'HiLook IPC-T220H', notes: [] },
      {
        label: 'Made by',
        value: 'Hikvision',
        notes: ['HiLook is Hikvision’s own brand, and the version is written the way Hikvision writes it.'],
      },
      { label: 'Firmware', value: '8 years old', notes: ['5.5.82, built on 22 October 2018'] },
      { label: 'Newest known', value: 'Not in our list', notes: [] },
      { label: 'Support', value: 'Phased out in Canada', notes: ['Since 27 June 2025'] },
    ],
    reasons: [
      {
        kind: 'exploited',
        tone: 'danger',
        title: 'Attackers use a flaw in this firmware',
        text: 'The flaw is CVE-2021-36260. The US agency CISA has listed it as used by attackers since 10 January 2022. This does not mean that somebody has broken in.',
        sources: [
          { name: 'cisa.gov', url: 'https://www.cisa.gov/known-exploited-vulnerabilities-catalog' },
          { name: 'nvd.nist.gov', url: 'https://nvd.nist.gov/vuln/detail/CVE-2021-36260' },
        ],
        checked: '2026-11-22',
      },
      {
        kind: 'measure',
        tone: 'warning',
        title: 'Phased out in Canada since 27 June 2025',
        text: 'Canada ordered Hikvision’s Canadian company to end sales and support and to close. Other sellers may still offer the brand.',
        sources: [{ name: 'decisions.fct-cf.gc.ca', url: 'https://decisions.fct-cf.gc.ca/' }],
        checked: '2026-11-22',
      },
    ],
    stays: 'You can keep using this camera: no source says otherwise.',
    dates: [
      { id: 'a', when: '2027-05-01', title: 'The warranty ends', note: '', is_planned: true },
      { id: 'b', when: '2027-10', title: 'Its service ends', note: 'As its vendor says', is_planned: false },
      { id: 'c', when: '2028', title: 'Its support ends', note: '', is_planned: false },
    ],
    plan: {
      purchased: '2019-05-12',
      warranty_until: null,
      replace_by: null,
      note: 'Bought at the corner shop, invoice 4711',
    },
    actions: {
      answerable: [
        {
          issue: 'known_exploited',
          subject: 'CVE-2021-36260',
          name: 'Known exploited vulnerability: CVE-2021-36260',
          can_remind: true,
          can_accept: true,
          needs_reason: true,
          accepted_until: '2027-11-30',
        },
        {
          issue: 'phased_out',
          subject: 'hikvision',
          name: 'Hikvision is being phased out in Canada',
          can_remind: true,
          can_accept: true,
          needs_reason: false,
          accepted_until: null,
        },
      ],
      remind_days: [30, 90, 180],
      can_correct: true,
      corrected: [],
      ask: 'now',
      last_answer: 'Last answer today at 04:12',
      isolated_since: null,
    },
    place: 'For a home in Canada. Not legal advice.',
  };
}

/** The same camera as somebody hears of it who is no administrator. */
export function forEverybody(): CameraDetail {
  return { ...exploited(), steps: [], plan: null, actions: null };
}

/** The same camera, with the actions that `change` names changed. */
export function withActions(change: Partial<NonNullable<CameraDetail['actions']>>): CameraDetail {
  const detail = exploited();
  if (detail.actions) Object.assign(detail.actions, change);
  return detail;
}

export const HOSTILE = '<img src=x onerror="document.title=\'owned\'"> **bold** [a](javascript:alert(1))';

/** A camera of which every text tries to be more than text. */
export function hostile(): CameraDetail {
  const detail = exploited();
  const [first] = detail.reasons;
  return {
    ...detail,
    name: HOSTILE,
    area: HOSTILE,
    lead: { title: HOSTILE, text: HOSTILE },
    facts: [{ label: HOSTILE, value: HOSTILE, notes: [HOSTILE] }],
    reasons: first
      ? [
          {
            ...first,
            title: HOSTILE,
            text: HOSTILE,
            sources: [
              { name: 'script', url: 'javascript:alert(1)' },
              { name: 'data', url: 'data:text/html,<script>alert(1)</script>' },
              { name: HOSTILE, url: 'https://example.com/' },
            ],
          },
        ]
      : [],
    stays: HOSTILE,
    place: HOSTILE,
  };
}

type Call = [service: string, data: unknown, target: unknown];
type Service = (data: Record<string, unknown>) => unknown;

/** A home that answers what it is told to, and keeps what it was asked. */
export class House {
  readonly calls: Call[] = [];
  readonly commands: Record<string, unknown>[] = [];
  detail: CameraDetail | null = exploited();
  /** Of an action: what it answers, or throws. */
  services: Record<string, Service> = {};
  language = 'en';
  admin = true;
  private hear: ((message: Message) => void) | null = null;
  private readonly events = new Map<string, Set<() => void>>();

  readonly hass = (): HomeAssistant =>
    ({
      language: this.language,
      locale: { language: this.language, date_format: 'language' },
      user: { id: 'u', is_admin: this.admin },
      connection: {
        addEventListener: (name: string, run: () => void) =>
          this.events.set(name, (this.events.get(name) ?? new Set()).add(run)),
        removeEventListener: (name: string, run: () => void) => this.events.get(name)?.delete(run),
        subscribeMessage: (hear: (message: Message) => void) => {
          this.hear = hear;
          this.tellAll();
          return Promise.resolve(() => Promise.resolve());
        },
      },
      entities: { 'update.driveway': { entity_id: 'update.driveway', device_id: 'device-1' } },
      callWS: (message: Record<string, unknown>) => this.answer(message),
      callService: (_: string, service: string, data: Record<string, unknown>, target: unknown) => {
        this.calls.push([service, data, target]);
        return this.serve(service, data);
      },
      loadBackendTranslation: () =>
        Promise.resolve((key: string, values?: Record<string, unknown>) =>
          key.endsWith('.too_long.message') ? `Too long: ${String(values?.['field'])}` : '',
        ),
      hassUrl: (path = '') => `https://home.example${path}`,
    }) as unknown as HomeAssistant;

  /** The fleet as a new subscription hears it; without the camera once there is none. */
  tellAll(): void {
    const cameras = this.detail ? [{ id: this.detail.id } as CameraRow] : [];
    this.hear?.({ type: 'all', is_admin: this.admin, overview: {} as Overview, cameras });
  }

  /** Tell that the camera has changed, or is gone. */
  tellChanged(): void {
    const cameras = this.detail ? [{ id: this.detail.id } as CameraRow] : [];
    const gone = this.detail ? [] : ['driveway'];
    this.hear?.({ type: 'changed', overview: {} as Overview, cameras, gone });
  }

  fire(event: string): void {
    for (const run of this.events.get(event) ?? []) run();
  }

  private answer(message: Record<string, unknown>): Promise<unknown> {
    this.commands.push(message);
    if (message['type'] === 'camera_lifecycle/report_path') {
      return Promise.resolve({ path: '/api/camera_lifecycle/report?authSig=x', expires_in: 600 });
    }
    // as over a websocket: each answer is a new object; what is refused is no Error there
    if (this.detail) return Promise.resolve(structuredClone(this.detail));
    return refusal({ code: 'not_found', message: 'No such camera' });
  }

  private async serve(service: string, data: Record<string, unknown>): Promise<unknown> {
    await Promise.resolve();
    const response = this.services[service]?.(data) ?? { cameras: [] };
    return { response: await Promise.resolve(response) };
  }
}

/** Return a promise that is refused as Home Assistant refuses: with an object, no Error. */
export function refusal(error: object): Promise<never> {
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- so does its websocket
  return Promise.reject(error);
}
