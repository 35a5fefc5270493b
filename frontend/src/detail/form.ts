import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../define';
import type { HomeAssistant } from '../home-assistant/types';
import { label } from '../words/label';
import { speaks } from '../words/labels';
import { inWords } from './call';
import { field } from './field';
import { type FormSpec, type Outcome, type Sending, Unfit, type Values } from './form-model';
import { tokens } from '../styles/tokens';
import { buttons, fields, prose } from './style';

/** A form of the dialog. Fires `done` with an `Outcome`; a wish is sent once, however often it is pressed. */
export class CameraLifecycleForm extends LitElement {
  static override properties = {
    home: { attribute: false },
    spec: { attribute: false },
    values: { state: true },
    error: { state: true },
    busy: { state: true },
    asked: { state: true },
  };

  static override styles = [tokens, prose, fields, buttons];

  declare home: HomeAssistant;
  declare spec: FormSpec;
  declare values: Values;
  declare error: string;
  declare busy: boolean;
  /** What is to be confirmed, null while nothing is. */
  declare asked: string[] | null;

  constructor() {
    super();
    this.values = {};
    this.error = '';
    this.busy = false;
    this.asked = null;
    speaks(this, () => this.home.language);
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (!changes.has('spec')) return;
    const first = this.spec.fields?.({}) ?? [];
    this.values = Object.fromEntries(first.map((each) => [each.name, each.value ?? '']));
    this.error = '';
    this.asked = null;
  }

  protected override updated(changes: PropertyValues): void {
    if (changes.get('asked') === null && this.asked) {
      this.renderRoot.querySelector<HTMLElement>('.confirm')?.focus();
    }
    if (this.error && changes.has('error')) {
      this.renderRoot.querySelector('.error')?.scrollIntoView({ block: 'nearest' });
    }
  }

  protected override render(): TemplateResult {
    const { spec } = this;
    const shown = spec.fields?.(this.values) ?? [];
    return html`<form @submit=${this.submitted} aria-busy=${this.busy}>
      ${this.asked
        ? html`<div class="confirm" tabindex="-1">
            ${this.asked.map((each) => html`<p>${each}</p>`)}
          </div>`
        : spec.intro
          ? html`<div class="intro">${spec.intro}</div>`
          : nothing}
      <div class="fields" ?hidden=${this.asked !== null}>
        ${shown.map((each) =>
          field(each, this.values, (name, value) => {
            this.values = { ...this.values, [name]: value };
          }),
        )}
      </div>
      <div role="alert">${this.error ? html`<p class="error">${this.error}</p>` : nothing}</div>
      <div role="status">${this.busy && spec.wait ? html`<p>${spec.wait}</p>` : nothing}</div>
      ${spec.main
        ? html`<div class="buttons">
            <button class="filled" aria-disabled=${this.busy}>
              ${this.busy ? label(this.home.language, 'dialog_sending') : spec.main.label}
            </button>
            ${this.secondButton()}
          </div>`
        : nothing}
    </form>`;
  }

  private secondButton(): TemplateResult | typeof nothing {
    const { second } = this.spec;
    if (this.asked) {
      const back = (): void => {
        this.asked = null;
      };
      return html`<button type="button" class="tinted" @click=${back}>
        ${label(this.home.language, 'dialog_change')}
      </button>`;
    }
    if (!second) return nothing;
    return html`<button
      type="button"
      class="tinted"
      aria-disabled=${this.busy}
      @click=${() => void this.send(second)}
    >
      ${second.label}
    </button>`;
  }

  private readonly submitted = (event: Event): void => {
    event.preventDefault();
    const { main, confirm } = this.spec;
    if (!main) return;
    const asks = this.asked ? null : (confirm?.(this.values) ?? null);
    if (asks) this.asked = asks;
    else void this.send(main);
  };

  private async send(sending: Sending): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.error = '';
    try {
      const detail: Outcome = await sending.send(this.values);
      this.dispatchEvent(new CustomEvent('done', { detail }));
      this.asked = null;
    } catch (error) {
      this.error = error instanceof Unfit ? error.message : await inWords(this.home, error);
      this.asked = null;
    } finally {
      this.busy = false;
    }
  }
}

define('camera-lifecycle-form', CameraLifecycleForm);
