import type { TemplateResult } from 'lit';
import { noteLimit, voicemails, ways, type Fields, type Problems } from './request.js';
import type { MoreView } from './texts.js';

/** What the form shows and does. */
export interface RequestForm {
  readonly fields: Fields;
  readonly problems: Problems;
  /** The peer's name; none where anyone who fits is asked for. */
  readonly name: string | undefined;
  /** The name of the peer who was asked for and is gone meanwhile. */
  readonly gone: string | undefined;
  /** Labels of what the person looked for: they may send some along. */
  readonly wishes: readonly string[];
  /** The host's words, as text; a slot of the same name may stand in for it. */
  readonly consent: string;
  readonly sending: boolean;
  readonly set: (change: Partial<Fields>) => void;
  readonly send: () => void;
  readonly goTo: (field: string) => void;
}

/** Please connect me: who, how to reach me safely, and what I agree to (rules P6 and P7). */
export function requestForm(form: RequestForm, view: MoreView): TemplateResult {
  const { html, nothing, t, peerRole } = view;
  const { fields, name, set } = form;
  const typed = (field: 'name' | 'value' | 'times') => ({
    value: fields[field],
    set: (value: string) => set({ [field]: value }),
  });
  return html`<form
    class="ask"
    part="request"
    novalidate
    autocomplete="off"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      form.send();
    }}
  >
    <h2 class="name" id="top" tabindex="-1">${name === undefined ? t.askAny : t.ask(name)}</h2>
    ${form.gone ? html`<p class="notice" role="status">${t.gone(form.gone)}</p>` : nothing} ${peerRole(view)}
    ${summary(form, view)}
    ${input('name', t.name, form, { ...typed('name'), hint: t.nameHint, most: 100 }, view)}
    ${radios('way', t.way, ways, t.wayOf, form, view)}
    ${
      fields.way
        ? input(
            'value',
            fields.way === 'email' ? t.email : t.number,
            form,
            {
              ...typed('value'),
              type: fields.way === 'email' ? 'email' : 'tel',
              most: 200,
            },
            view,
          )
        : nothing
    }
    ${fields.way === 'phone' ? radios('voicemail', t.voicemail, voicemails, t.voicemailOf, form, view) : nothing}
    ${input('times', `${t.times} ${t.optional}`, form, { ...typed('times'), most: 200 }, view)}
    ${wishesField(form, view)} ${noteField(form, view)} ${agreement(form, view)}
    <div class="actions">
      <button class="button primary" type="submit" ?disabled=${form.sending}>
        ${form.sending ? t.sending : t.send}
      </button>
    </div>
  </form>`;
}

/** What to mend, each a way to its field. It takes the focus when it comes. */
function summary({ problems, goTo }: RequestForm, { html, nothing, t }: MoreView) {
  if (!problems.size) return nothing;
  return html`<div
    class="notice problems"
    id="problems"
    tabindex="-1"
    role="group"
    aria-labelledby="problems-title"
  >
    <p id="problems-title"><strong>${t.mend}</strong></p>
    <ul>
      ${[...problems].map(
        ([field, text]) =>
          html`<li><button class="link" type="button" @click=${() => goTo(field)}>${text}</button></li>`,
      )}
    </ul>
  </div>`;
}

function problemText(field: keyof Fields, { problems }: RequestForm, { html, nothing }: MoreView) {
  const text = problems.get(field);
  return text ? html`<p class="problem" id="${field}-problem">${text}</p>` : nothing;
}

const described = (field: keyof Fields, { problems }: RequestForm, { nothing }: MoreView, hint = false) =>
  [hint ? `${field}-hint` : '', problems.has(field) ? `${field}-problem` : ''].filter(Boolean).join(' ') ||
  nothing;

interface Input {
  readonly value: string;
  readonly set: (value: string) => void;
  readonly most: number;
  readonly type?: 'tel' | 'email';
  readonly hint?: string;
}

function input(
  field: keyof Fields,
  label: string,
  form: RequestForm,
  { value, set, most, type, hint }: Input,
  view: MoreView,
) {
  const { html, nothing } = view;
  return html`<div class="field">
    <label for=${field}>${label}</label>
    ${hint ? html`<p class="hint muted" id="${field}-hint">${hint}</p>` : nothing}
    ${problemText(field, form, view)}
    <input
      id=${field}
      type=${type ?? 'text'}
      autocomplete="off"
      maxlength=${most}
      .value=${value}
      aria-invalid=${form.problems.has(field) ? 'true' : nothing}
      aria-describedby=${described(field, form, view, Boolean(hint))}
      @input=${(event: InputEvent) => set((event.target as HTMLInputElement).value)}
    />
  </div>`;
}

function radios<V extends string>(
  field: 'way' | 'voicemail',
  title: string,
  values: readonly V[],
  labels: Readonly<Record<V, string>>,
  form: RequestForm,
  view: MoreView,
) {
  const { html, nothing } = view;
  return html`<fieldset class="field" aria-describedby=${described(field, form, view)}>
    <legend>${title}</legend>
    ${problemText(field, form, view)}
    ${values.map(
      (value, at) =>
        html`<label class="choice"
          ><input
            type="radio"
            name=${field}
            id=${at ? nothing : field}
            .checked=${(form.fields[field] as string) === value}
            @change=${() => form.set({ [field]: value })}
          /><span>${labels[value]}</span></label
        >`,
    )}
  </fieldset>`;
}

function wishesField({ fields, wishes, set }: RequestForm, { html, nothing, t }: MoreView) {
  if (!wishes.length) return nothing;
  const toggle = (label: string) =>
    fields.wishes.includes(label)
      ? fields.wishes.filter((other) => other !== label)
      : [...fields.wishes, label];
  return html`<fieldset class="field">
    <legend>${t.wishes} ${t.optional}</legend>
    ${wishes.map(
      (label) =>
        html`<label class="choice"
          ><input
            type="checkbox"
            .checked=${fields.wishes.includes(label)}
            @change=${() => set({ wishes: toggle(label) })}
          /><span dir="auto">${label}</span></label
        >`,
    )}
  </fieldset>`;
}

function noteField({ fields, set }: RequestForm, { html, t }: MoreView) {
  return html`<div class="field">
    <label for="note">${t.note} ${t.optional}</label>
    <p class="hint muted" id="note-hint">${t.noteHint(noteLimit)}</p>
    <textarea
      id="note"
      rows="3"
      autocomplete="off"
      maxlength=${noteLimit}
      aria-describedby="note-hint"
      .value=${fields.note}
      @input=${(event: InputEvent) => set({ note: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
  </div>`;
}

function agreement(form: RequestForm, view: MoreView) {
  const { html, nothing, t } = view;
  return html`<div class="field consent" part="consent">
    <div id="consent-text"><slot name="consent">${form.consent}</slot></div>
    ${problemText('agree', form, view)}
    <label class="choice"
      ><input
        id="agree"
        type="checkbox"
        .checked=${form.fields.agree}
        aria-invalid=${form.problems.has('agree') ? 'true' : nothing}
        aria-describedby="consent-text${form.problems.has('agree') ? ' agree-problem' : ''}"
        @change=${() => form.set({ agree: !form.fields.agree })}
      /><span>${t.agree}</span></label
    >
  </div>`;
}
