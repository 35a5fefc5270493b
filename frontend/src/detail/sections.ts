// What is said of a camera, section by section; all of it is text.
import { html, nothing, type TemplateResult } from 'lit';
import type { CameraDetail, Fact, Reason } from '../data/detail';
import type { HomeAssistant } from '../home-assistant/types';
import { label } from '../words/label';
import { day } from './day';
import { icon } from '../view/icons';
import { ICONS, OF_REASON, OF_TONE } from './icons';
import { webAddress } from './leave';

type Part = TemplateResult | typeof nothing;

export function lead(detail: CameraDetail): Part {
  const { title, text } = detail.lead;
  return html`<div class="lead ${detail.tone}">
    <div class="circle">${icon(OF_TONE[detail.tone])}</div>
    <div>
      <h3>${title}</h3>
      ${text ? html`<p>${text}</p>` : nothing}
    </div>
  </div>`;
}

export function whatItIs(home: HomeAssistant, detail: CameraDetail): Part {
  return section(label(home.language, 'dialog_what'), list(detail.facts));
}

/** Why it is judged so, and below it what still works. */
export function why(home: HomeAssistant, detail: CameraDetail): Part {
  const say = (key: string): string => label(home.language, key);
  const { reasons, stays } = detail;
  if (!reasons.length && !stays) return nothing;
  return section(
    say('dialog_why'),
    html`<ul class="box">
      ${reasons.map((each) => reason(home, each))}
      ${stays
        ? html`<li class="reason success">
            <div class="circle">${icon(ICONS.stays)}</div>
            <div>
              <h4>${say('dialog_stays')}</h4>
              <p>${stays}</p>
            </div>
          </li>`
        : nothing}
    </ul>`,
  );
}

function reason(home: HomeAssistant, of: Reason): TemplateResult {
  const checked = of.checked
    ? label(home.language, 'dialog_checked', { day: day(home, of.checked) })
    : '';
  const links = of.sources.filter((each) => webAddress(each.url));
  return html`<li class="reason ${of.tone}">
    <div class="circle">${icon(OF_REASON[of.kind])}</div>
    <div>
      <h4>${of.title}</h4>
      ${of.text ? html`<p>${of.text}</p>` : nothing}
      ${links.length || checked
        ? html`<p class="quiet">
            ${links.map((each) => html`${source(each.url, each.name)} · `)}${checked}
          </p>`
        : nothing}
    </div>
  </li>`;
}

/** A link to a source: another page, which hears nothing of where it was opened. */
export function source(url: string, name: string): TemplateResult {
  return html`<a href=${url} target="_blank" rel="noopener noreferrer"><bdi>${name}</bdi></a>`;
}

export function comingDates(home: HomeAssistant, detail: CameraDetail): Part {
  const rows = detail.dates.map(({ when, title, note }) => ({
    label: day(home, when),
    value: title,
    notes: note ? [note] : [],
  }));
  return section(label(home.language, 'coming_dates'), list(rows));
}

export function plan(home: HomeAssistant, detail: CameraDetail): Part {
  if (!detail.plan) return nothing;
  const { purchased, warranty_until, replace_by, note } = detail.plan;
  const say = (key: string): string => label(home.language, key);
  const days = { purchased, warranty_until, replace_by };
  const rows = Object.entries(days).flatMap(([name, iso]) =>
    iso || name === 'replace_by'
      ? [
          {
            label: say(`dialog_${name}`),
            value: iso ? day(home, iso) : say('dialog_no_date'),
            notes: iso ? [] : [say('dialog_replace_short')],
          },
        ]
      : [],
  );
  if (note) rows.push({ label: say('dialog_note'), value: note, notes: [] });
  return section(say('dialog_plan'), list(rows));
}

function list(rows: readonly Fact[]): Part {
  if (!rows.length) return nothing;
  return html`<dl class="box">
    ${rows.map(
      (each) =>
        html`<div class="fact">
          <dt>${each.label}</dt>
          <dd><bdi>${each.value}</bdi></dd>
          ${each.notes.map((note) => html`<dd>${note}</dd>`)}
        </div>`,
    )}
  </dl>`;
}

function section(title: string, content: Part): Part {
  if (content === nothing) return nothing;
  return html`<section>
    <h3>${title}</h3>
    ${content}
  </section>`;
}
