import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from '../define';
import type { HomeAssistant } from '../home-assistant/types';
import { label } from '../words/label';
import { type Labels, labelsOf, speaks } from '../words/labels';
import { call } from './call';
import { day } from './day';
import './form';
import { type FormSpec, type Outcome, Unfit } from './form-model';
import { webAddress } from './leave';
import { source } from './sections';
import { tokens } from '../styles/tokens';
import { prose } from './style';

const LONGEST = 60; // letters that the action takes

/** What action `check` says of a camera, the part that is for everybody. */
interface Known {
  vendor: string | null;
  model: string | null;
  summary: string;
  sentences: string[];
  integration_sentences: string[];
  sources?: { name: string; url: string; checked: string }[];
}

/** Says what is known of a camera that somebody means to buy; keeps what was entered and answered. */
export class CameraLifecycleBeforeYouBuy extends LitElement {
  static override properties = { home: { attribute: false }, known: { state: true } };

  static override styles = [
    tokens,
    prose,
    css`
      :host,
      .answer {
        display: grid;
        gap: 12px;
      }
      h4 {
        margin: 0;
      }
      ul {
        display: grid;
        gap: 8px;
        padding-inline-start: 20px;
      }
    `,
  ];

  declare home: HomeAssistant;
  declare known: Known | null;
  private labels: Labels | null = null;
  private spec: FormSpec | null = null;

  constructor() {
    super();
    this.known = null;
    speaks(this, () => this.home.language);
  }

  protected override render(): TemplateResult {
    const { language } = this.home;
    // the same form for as long as its words are the same: it keeps what was entered
    const labels = labelsOf(language);
    if (!this.spec || labels !== this.labels) this.spec = this.form();
    this.labels = labels;
    return html`<h3>${label(language, 'dialog_check')}</h3>
      <camera-lifecycle-form .home=${this.home} .spec=${this.spec}></camera-lifecycle-form>
      <div role="status">${this.known ? this.answer(this.known) : nothing}</div>`;
  }

  private form(): FormSpec {
    const say = (key: string): string => label(this.home.language, key);
    return {
      title: say('dialog_check'),
      intro: say('dialog_check_intro'),
      fields: () => [
        { name: 'vendor', kind: 'text', label: say('dialog_vendor'), length: LONGEST },
        {
          name: 'model',
          kind: 'text',
          label: say('dialog_model'),
          hint: say('dialog_check_model_hint'),
          length: LONGEST,
        },
      ],
      main: {
        label: say('dialog_check_now'),
        send: async (values): Promise<Outcome> => {
          const said = ['vendor', 'model'].map((name) => [name, (values[name] ?? '').trim()] as const);
          const data = Object.fromEntries(said.filter(([, value]) => value));
          if (!Object.keys(data).length) throw new Unfit(say('dialog_nothing_entered'));
          this.known = null;
          this.known = await call<Known>(this.home, 'check', data);
          return { text: this.known.summary };
        },
      },
    };
  }

  private answer(known: Known): TemplateResult {
    const { sentences, integration_sentences: others, sources = [] } = known;
    const { language } = this.home;
    const links = sources.filter((each) => webAddress(each.url));
    return html`<div class="answer">
      <h3><bdi>${[known.vendor, known.model].filter(Boolean).join(' ')}</bdi></h3>
      ${sentences.length
        ? html`<ul>
            ${sentences.map((each) => html`<li>${each}</li>`)}
          </ul>`
        : html`<p>${known.summary}</p>`}
      ${others.length
        ? html`<h4>${label(language, 'dialog_check_works')}</h4>
            <ul>
              ${others.map((each) => html`<li>${each}</li>`)}
            </ul>`
        : nothing}
      ${links.length
        ? html`<h4>${label(language, 'dialog_check_sources')}</h4>
            <ul>
              ${links.map(
                (each) =>
                  html`<li>
                    ${source(each.url, each.name)} ·
                    ${label(language, 'dialog_checked', { day: day(this.home, each.checked) })}
                  </li>`,
              )}
            </ul>`
        : nothing}
    </div>`;
  }
}

define('camera-lifecycle-before-you-buy', CameraLifecycleBeforeYouBuy);

/** Return the form that says what is known of a camera that somebody means to buy. */
export function beforeYouBuy(home: HomeAssistant): TemplateResult {
  return html`<camera-lifecycle-before-you-buy .home=${home}></camera-lifecycle-before-you-buy>`;
}
