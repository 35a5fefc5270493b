import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { chosen, type Field, type Values } from './form-model';

type Changed = (name: string, value: string) => void;

/** Return a field with its label and hint, all of them native elements. */
export function field(of: Field, values: Values, changed: Changed): TemplateResult {
  return of.kind === 'one' || of.kind === 'several'
    ? choice(of, values, changed)
    : single(of, changed);
}

function choice(of: Field, values: Values, changed: Changed): TemplateResult {
  const many = of.kind === 'several';
  const taken = chosen(values, of.name);
  const change = (event: Event): void => {
    const { value, checked } = event.target as HTMLInputElement;
    const others = many ? taken.filter((each) => each !== value) : [];
    changed(of.name, [...others, ...(checked ? [value] : [])].join(','));
  };
  return html`<fieldset>
    <legend>${of.label}</legend>
    ${hint(of)}
    ${(of.options ?? []).map(
      (each) =>
        html`<label class="option">
          <input
            type=${many ? 'checkbox' : 'radio'}
            name=${of.name}
            .value=${each.value}
            .checked=${taken.includes(each.value)}
            ?required=${!many && of.required}
            @change=${change}
          /><span>${each.label}</span>
        </label>`,
    )}
  </fieldset>`;
}

function single(of: Field, changed: Changed): TemplateResult {
  return html`<div class="field">
    <label for=${of.name}>${of.label}</label>
    ${input(of, (event) => {
      changed(of.name, (event.target as HTMLInputElement).value);
    })}
    ${hint(of)}
  </div>`;
}

function input(of: Field, change: (event: Event) => void): TemplateResult {
  const described = of.hint ? `${of.name}-hint` : undefined;
  const first = of.value ?? '';
  switch (of.kind) {
    case 'lines':
      return html`<textarea
        id=${of.name}
        rows="3"
        .value=${first}
        ?required=${of.required}
        maxlength=${ifDefined(of.length)}
        aria-describedby=${ifDefined(described)}
        @input=${change}
      ></textarea>`;
    case 'pick':
      return html`<select
        id=${of.name}
        aria-describedby=${ifDefined(described)}
        @change=${change}
      >
        ${(of.options ?? []).map(
          (each) =>
            html`<option .value=${each.value} ?selected=${each.value === first}>
              ${each.label}
            </option>`,
        )}
      </select>`;
    default:
      return html`<input
        id=${of.name}
        type=${of.kind}
        dir=${ifDefined(of.kind === 'text' ? 'auto' : undefined)}
        autocomplete="off"
        .value=${first}
        ?required=${of.required}
        min=${ifDefined(of.min)}
        max=${ifDefined(of.max)}
        maxlength=${ifDefined(of.length)}
        aria-describedby=${ifDefined(described)}
        @input=${change}
      />`;
  }
}

function hint(of: Field): TemplateResult | typeof nothing {
  return of.hint ? html`<p class="hint" id="${of.name}-hint">${of.hint}</p>` : nothing;
}
