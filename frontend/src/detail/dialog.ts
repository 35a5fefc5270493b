import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CameraDetail } from '../data/detail';
import type { NextStep } from '../data/model';
import { define } from '../define';
import type { HomeAssistant } from '../home-assistant/types';
import { label } from '../words/label';
import { speaks } from '../words/labels';
import { content, frame } from './dialog-style';
import { Follow, type Heard } from './follow';
import './form';
import { inWords } from './call';
import type { Outcome } from './form-model';
import { icon } from '../view/icons';
import { ICONS } from './icons';
import { Steps } from './leave';
import { comingDates, lead, plan, why, whatItIs } from './sections';
import { tokens } from '../styles/tokens';
import { buttons, prose } from './style';
import { type Action, actionsOn, canAct, devicePage, titleOf, type View, viewOf, type Way } from './views';

/** What is known of one camera, and what can be done about it. Removes itself once it is closed. */
export class CameraLifecycleDialog extends LitElement {
  static override properties = {
    home: { attribute: false },
    heard: { state: true },
    view: { state: true },
    news: { state: true },
    undoing: { state: true },
  };

  static override styles = [tokens, prose, buttons, frame, content];

  declare home: HomeAssistant;
  declare heard: Heard;
  /** The form that is open, null for the camera itself. */
  declare view: View | null;
  /** What came of the last action. */
  declare news: Outcome | null;
  declare undoing: boolean;
  cameraId = '';
  /** The step whose view opens as soon as the camera is known. */
  step: NextStep | undefined;
  private follow: Follow | null = null;
  private from: HTMLElement | null = null;
  private readonly steps = new Steps((depth) => {
    if (!depth) this.shut();
    else this.showCamera();
  });

  constructor() {
    super();
    this.heard = { kind: 'loading', detail: null, error: '' };
    this.view = null;
    this.news = null;
    this.undoing = false;
    speaks(this, () => this.home.language);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('location-changed', this.moved);
    this.follow = new Follow(this.home, this.cameraId, (heard) => {
      this.heard = heard;
      if (heard.detail) this.openStep(heard.detail);
      else this.view = null;
    });
    this.steps.enter();
    this.follow.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('location-changed', this.moved);
    this.follow?.stop();
    this.follow = null;
  }

  protected override firstUpdated(): void {
    this.frame?.addEventListener('click', this.pressed);
    this.frame?.showModal();
    this.heading?.focus(); // not the button that closes it: a screen reader begins with the name
  }

  protected override updated(changes: PropertyValues): void {
    if (!changes.has('view') || !(this.view ?? changes.get('view'))) return;
    const body = this.renderRoot.querySelector('.body');
    if (body) body.scrollTop = 0;
    const to = this.view ? this.heading : (this.from ?? this.heading);
    to?.focus();
  }

  private get frame(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  private get heading(): HTMLElement | null {
    return this.renderRoot.querySelector('h2');
  }

  protected override render(): TemplateResult {
    const { detail, kind } = this.heard;
    const title = this.view?.title ?? detail?.name ?? label(this.home.language, 'card_name');
    const above = this.view ? detail?.name : detail?.area;
    return html`<dialog
      aria-labelledby="title"
      @cancel=${this.cancelled}
      @close=${this.shut}
    >
      <header>
        ${this.view
          ? this.round('back', 'dialog_back', this.goBack, 'go')
          : this.round('close', 'close', this.close)}
        <div class="titles">
          ${above ? html`<p>${above}</p>` : nothing}
          <h2 id="title" tabindex="-1">${title}</h2>
        </div>
        ${!this.view && detail?.device_id && this.home.user?.is_admin
          ? this.round('device', 'dialog_open_device', this.openDevice)
          : nothing}
      </header>
      <div class="body">
        <div role="status">${this.state()}${this.newsOf(this.news)}</div>
        ${this.view && detail
          ? this.form(this.view)
          : detail
            ? this.camera(detail)
            : kind === 'loading'
              ? html`<div class="waiting" aria-hidden="true"></div>`
              : nothing}
      </div>
    </dialog>`;
  }

  private round(
    name: keyof typeof ICONS,
    key: string,
    click: () => void,
    kind = '',
  ): TemplateResult {
    const words = label(this.home.language, key);
    return html`<button class="round ${kind}" aria-label=${words} title=${words} @click=${click}>
      ${icon(ICONS[name])}
    </button>`;
  }

  /** Whether what is seen still holds. */
  private state(): TemplateResult | typeof nothing {
    const { kind, error } = this.heard;
    const say = (key: string): string => label(this.home.language, key);
    switch (kind) {
      case 'gone':
        return html`<p class="news unknown">${say('dialog_gone')}</p>`;
      case 'lost':
        return html`<p class="news unknown">${say('dialog_out_of_date')}</p>`;
      case 'failed':
        return html`<div class="news warning">
          <p>${error}</p>
          <button class="tinted" @click=${() => void this.follow?.read()}>
            ${say('dialog_retry')}
          </button>
        </div>`;
      case 'loading':
        return html`<p>${say('dialog_loading')}</p>`;
      case 'known':
        return nothing;
    }
  }

  private newsOf(news: Outcome | null): TemplateResult | typeof nothing {
    if (!news || this.view) return nothing;
    const { text, more, link, undo } = news;
    return html`<div class="news info">
      <p>${text}</p>
      ${more?.map((each) => html`<p>${each}</p>`)}
      ${link
        ? html`<a
            class="tinted"
            href=${link.href}
            target="_blank"
            rel="noopener noreferrer"
            ?download=${link.download}
            >${link.text}</a
          >`
        : nothing}
      ${undo
        ? html`<button
            class="tinted"
            aria-disabled=${this.undoing}
            @click=${() => void this.undo(undo.send)}
          >
            ${undo.label}
          </button>`
        : nothing}
    </div>`;
  }

  private camera(detail: CameraDetail): TemplateResult {
    const { home } = this;
    const actions = actionsOn(home, detail);
    return html`${lead(detail)} ${this.stepButtons(detail)} ${whatItIs(home, detail)}
    ${why(home, detail)} ${comingDates(home, detail)} ${plan(home, detail)}
    ${actions.length
      ? html`<section>
          <h3>${label(home.language, 'dialog_more')}</h3>
          <div class="box">${actions.map((each) => this.action(each))}</div>
        </section>`
      : nothing}
    ${detail.actions ? nothing : html`<p>${label(home.language, 'dialog_ask_who_runs')}</p>`}
    ${detail.place ? html`<p class="quiet">${detail.place}</p>` : nothing}`;
  }

  private stepButtons(detail: CameraDetail): TemplateResult | typeof nothing {
    if (!detail.steps.length || !canAct(detail)) return nothing;
    return html`<div class="buttons">
      ${detail.steps.map(
        (step, index) =>
          html`<button
            class=${index ? 'tinted' : 'filled'}
            @click=${(event: Event) => {
              this.open(viewOf(this.home, detail, step), event);
            }}
          >
            ${icon(ICON_OF[step])} ${label(this.home.language, titleOf(step))}
          </button>`,
      )}
    </div>`;
  }

  private action({ id, title, note, view }: Action): TemplateResult {
    const inside = html`${icon(ICONS[id])}<span><b>${title}</b><small>${note}</small></span>`;
    if (!view) return html`<div class="action">${inside}</div>`;
    const click = (event: Event): void => {
      this.open(view(), event);
    };
    return html`<button class="action" @click=${click}>${inside}<span class="go">${icon(ICONS.next)}</span></button>`;
  }

  private form(view: View): TemplateResult {
    return html`<camera-lifecycle-form
        .home=${this.home}
        .spec=${view}
        @done=${(event: CustomEvent<Outcome>) => {
          this.done(event.detail);
        }}
      ></camera-lifecycle-form>
      ${view.ways?.length
        ? html`<div class="buttons">
            ${view.ways.map(
              (way) =>
                html`<button class="tinted" @click=${() => { this.go(way); }}>${way.label}</button>`,
            )}
          </div>`
        : nothing}`;
  }

  private openStep(detail: CameraDetail): void {
    const { step } = this;
    this.step = undefined;
    if (step && canAct(detail)) this.view = viewOf(this.home, detail, step);
  }

  private open(view: View, event: Event): void {
    this.from = event.currentTarget as HTMLElement;
    this.news = null;
    this.view = view;
    this.steps.enter();
  }

  private done(outcome: Outcome): void {
    this.news = outcome;
    this.from = null;
    this.goBack();
    void this.follow?.read();
  }

  private async undo(send: (values: Record<string, string>) => Promise<Outcome>): Promise<void> {
    if (this.undoing) return;
    this.undoing = true;
    try {
      this.news = await send({});
    } catch (error) {
      this.news = { text: await inWords(this.home, error) };
    } finally {
      this.undoing = false;
    }
    void this.follow?.read();
  }

  /** Back to the camera; a form that was opened directly has no step of its own in the history. */
  private readonly goBack = (): void => {
    if (this.steps.depth > 1) this.steps.back();
    else this.showCamera();
  };

  private showCamera(): void {
    this.view = null;
  }

  private readonly openDevice = (): void => {
    const id = this.heard.detail?.device_id;
    if (id) this.go({ label: '', path: devicePage(id) });
  };

  /** Leave for another place of Home Assistant. */
  private go({ path, entity }: Way): void {
    if (path) this.steps.leaveFor(path);
    else this.steps.leave();
    this.shut();
    if (!entity) return;
    const detail = { entityId: entity };
    document
      .querySelector('home-assistant')
      ?.dispatchEvent(new CustomEvent('hass-more-info', { detail, bubbles: true, composed: true }));
  }

  private readonly close = (): void => {
    this.steps.leave();
    this.shut();
  };

  /** Home Assistant went elsewhere by itself: the history is no longer ours. */
  private readonly moved = (): void => {
    this.shut();
  };

  private readonly shut = (): void => {
    this.steps.leave();
    if (this.frame?.open) this.frame.close();
    this.remove();
  };

  /** Escape: out of a form first, so that nothing that was typed is lost with the dialog. */
  private readonly cancelled = (event: Event): void => {
    if (event.target !== this.frame) return;
    event.preventDefault();
    if (this.view) this.goBack();
    else this.close();
  };

  /** Beside the dialog closes it; Escape does so for the keyboard. */
  private readonly pressed = (event: MouseEvent): void => {
    if (event.target !== this.frame || this.view || !this.frame) return;
    const { left, right, top, bottom } = this.frame.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    if (x < left || x > right || y < top || y > bottom) this.close();
  };
}

const ICON_OF: Record<NextStep, string> = {
  update: ICONS.update,
  set_date: ICONS.replace,
  ask: ICONS.ask,
  allow_asking: ICONS.ask,
  name_model: ICONS.correct,
  tell_hardware: ICONS.correct,
  set_country: ICONS.device,
};

define('camera-lifecycle-dialog', CameraLifecycleDialog);
