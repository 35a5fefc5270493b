import { afterEach, beforeAll, expect, it } from 'vitest';
import type { HomeAssistant } from '../../src/home-assistant/types';
import { DashboardLink } from '../../src/strategy/link';
import { Dashboards, OURS } from '../dashboards';

beforeAll(() => {
  customElements.define('camera-lifecycle-dashboard-link', DashboardLink);
});

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', '/');
});

const GUEST = { user: { id: 'guest', is_admin: false } };

async function link(home: HomeAssistant): Promise<DashboardLink> {
  const element = new DashboardLink();
  element.home = home;
  document.body.append(element);
  await settled(element);
  return element;
}

async function settled(element: DashboardLink): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  await element.updateComplete;
}

const button = (element: DashboardLink): HTMLButtonElement | null => element.renderRoot.querySelector('button');

it.each([
  ['an administrator makes one', [], {}, 'Make a dashboard'],
  ['anybody opens the one that is', [{ url_path: 'a-b', mode: 'storage', icon: 'mdi:cctv', config: OURS }], GUEST, 'Open the dashboard'],
  ['others have nothing to make', [], GUEST, undefined],
] as const)('%s', async (_, kept, other, text) => {
  const element = await link(new Dashboards(kept, other).home);
  expect(button(element)?.textContent.trim()).toBe(text);
});

it('makes the dashboard once at a double click, goes there, and says where it is from then on', async () => {
  const dashboards = new Dashboards();
  const element = await link(dashboards.home);
  button(element)?.click();
  button(element)?.click();
  await settled(element);
  expect([...dashboards.kept.keys()]).toEqual(['camera-lifecycle']);
  expect(location.pathname).toBe('/camera-lifecycle');
  expect(button(element)?.textContent.trim()).toBe('Open the dashboard');
});

it('says in words why it could not, and tries again', async () => {
  const dashboards = new Dashboards();
  dashboards.failing['lovelace/config/save'] = new Error('Saving not supported in recovery mode');
  const element = await link(dashboards.home);
  button(element)?.click();
  await settled(element);
  expect(element.renderRoot.querySelector('[role=status]')?.textContent).toContain('Saving not supported in recovery mode');
  expect(location.pathname).toBe('/');
  dashboards.failing = {};
  button(element)?.click();
  await settled(element);
  expect(location.pathname).toBe('/camera-lifecycle');
  expect(element.renderRoot.querySelector('[role=status]')?.textContent.trim()).toBe('');
});

it('shows what Home Assistant answers as text', async () => {
  const dashboards = new Dashboards();
  dashboards.failing['lovelace/dashboards/list'] = new Error('<img src=x>');
  const element = await link(dashboards.home);
  button(element)?.click();
  await settled(element);
  expect(element.renderRoot.querySelector('img')).toBeNull();
  expect(element.renderRoot.textContent).toContain('<img src=x>');
});
