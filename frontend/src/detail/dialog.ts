import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CameraDetail } from '../data/detail';
import type { NextStep } from '../data/model';
import { define } from '../define';
import type { HomeAssistant } from '../home-assistant/types';
import { showEntity } from '../home-assistant/navigate';
import { label } from '../words/label';
import { speaks } from '../words/labels';
import { camera } from './camera';
import { content, frame } from './dialog-style';
import { Follow, type Heard } from './follow';
import './form';
import { inWords } from './call';
import type { Outcome, Sending } from './form-model';
import { icon } from '../view/icons';
import { ICONS } from './icons';
import { isBeside, Steps } from './leave';
import { newsOf, stateOf } from './news';
import { tokens } from '../styles/tokens';
import { buttons, prose } from './style';
import { canAct, devicePage, type View, viewOf, type Way } from './views';

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
    else this.view = null;
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
    // Home Assistant went elsewhere by itself.
    window.addEventListener('location-changed', this.shut);
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
    window.removeEventListener('location-changed', this.shut);
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
    const { home, news, undoing } = this;
    const { detail, kind } = this.heard;
    const title = this.view?.title ?? detail?.name ?? label(home.language, 'card_name');
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
        ${!this.view && detail?.device_id && home.user?.is_admin
          ? this.round('device', 'dialog_open_device', this.openDevice)
          : nothing}
      </header>
      <div class="body">
        <div role="status">${stateOf(home, this.heard, this.read)}${news && !this.view ? newsOf(news, undoing, this.undo) : nothing}</div>
        ${this.view && detail
          ? this.form(this.view)
          : detail
            ? camera(home, detail, this.open)
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

  private readonly open = (view: View, event: Event): void => {
    this.from = event.currentTarget as HTMLElement;
    this.news = null;
    this.view = view;
    this.steps.enter();
  };

  private readonly read = (): void => void this.follow?.read();

  private done(outcome: Outcome): void {
    this.news = outcome;
    this.from = null;
    this.goBack();
    this.read();
  }

  private readonly undo = async (send: Sending['send']): Promise<void> => {
    if (this.undoing) return;
    this.undoing = true;
    try {
      this.news = await send({});
    } catch (error) {
      this.news = { text: await inWords(this.home, error) };
    } finally {
      this.undoing = false;
    }
    this.read();
  };

  /** Back to the camera; a form that was opened directly has no step of its own in the history. */
  private readonly goBack = (): void => {
    if (this.steps.depth > 1) this.steps.back();
    else this.view = null;
  };

  private readonly openDevice = (): void => {
    const id = this.heard.detail?.device_id;
    if (id) this.go({ label: '', path: devicePage(id) });
  };

  /** Leave for another place of Home Assistant. */
  private go({ path, entity }: Way): void {
    if (path) this.steps.leaveFor(path);
    else this.steps.leave();
    this.shut();
    const frontend = document.querySelector('home-assistant');
    if (entity && frontend) showEntity(frontend, entity);
  }

  private readonly close = (): void => {
    this.steps.leave();
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
    if (isBeside(this.frame, event)) this.close();
  };
}

define('camera-lifecycle-dialog', CameraLifecycleDialog);
