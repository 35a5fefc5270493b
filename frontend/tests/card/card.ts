// A card in the page, its data given by the test.
import { CameraLifecycleCard } from '../../src/card/camera-lifecycle-card';
import type { CardConfig } from '../../src/card/config';
import type { Message } from '../../src/data/model';
import { define } from '../../src/define';
import type { HomeAssistant } from '../../src/home-assistant/types';
import { FakeConnection } from '../connection';
import { all, home } from '../fixtures';

define('camera-lifecycle-card', CameraLifecycleCard);

export interface Shown {
  card: CameraLifecycleCard;
  connection: FakeConnection;
  send: (message: Message) => Promise<void>;
  /** The elements of a selector. */
  find: (selector: string) => HTMLElement[];
  /** What a person reads of a selector, one line each. */
  read: (selector: string) => string[];
  click: (selector: string, index?: number) => Promise<void>;
}

/** Return a card in the page; `message`: what the integration says first, null for nothing. */
export async function show(
  config: Partial<CardConfig> = {},
  message: Message | null = all(),
  given: Partial<HomeAssistant> = {},
): Promise<Shown> {
  const connection = new FakeConnection();
  const card = new CameraLifecycleCard();
  card.setConfig({ type: 'custom:camera-lifecycle-card', ...config });
  card.hass = home({ connection: connection.asConnection(), ...given });
  document.body.replaceChildren(card);
  const find = (selector: string): HTMLElement[] => [...card.renderRoot.querySelectorAll<HTMLElement>(selector)];
  const send = async (sent: Message): Promise<void> => {
    connection.last.send(sent);
    await card.updateComplete;
  };
  await card.updateComplete;
  if (message && connection.asked.length) await send(message);
  return {
    card,
    connection,
    send,
    find,
    read: (selector) => find(selector).map((element) => element.textContent.replace(/\s+/g, ' ').trim()),
    click: async (selector, index = 0) => {
      find(selector)[index]?.click();
      await card.updateComplete;
    },
  };
}
