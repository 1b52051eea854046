import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import * as spanish from '../../../src/i18n/locales/es.strings.js';
import { registerLocale } from '../../../src/i18n/registry.js';
import type { KithCheckIn } from '../../../src/widgets/check-in/check-in.js';
import { eventually } from '../../helpers/browser-env.js';
import {
  all,
  checkInWith,
  choose,
  count,
  form,
  many,
  one,
  part,
  press,
  textOf,
  withItemNine,
  words,
  write,
  type Setting,
} from './help.js';

registerLocale('es', { common: spanish.common, checkIn: spanish.checkIn });
const es = spanish.checkIn;

const openChoice = {
  linkId: 'o',
  text: 'What?',
  type: 'open-choice',
  answerOption: [{ valueString: 'Tea' }, { valueString: 'Milk' }],
};

async function started(setting: Setting, ...items: object[]): Promise<KithCheckIn> {
  const el = await checkInWith({ questionnaire: form(...items), layout: 'page', ...setting });
  await press(el, 'Start');
  return el;
}

async function inSpanish(el: KithCheckIn): Promise<void> {
  el.lang = 'es';
  await eventually('it is in Spanish', () => one(el, '.base').lang === 'es');
  await el.updateComplete;
}
const fields = (el: KithCheckIn): HTMLInputElement[] => all<HTMLInputElement>(el, 'input.field');
const at = (el: KithCheckIn): Element | null | undefined => el.shadowRoot?.activeElement;

const answersIn = (el: KithCheckIn): number => el.response?.item?.length ?? 0;

describe('the check-in: another language in mid-form', () => {
  it('keeps what could not be read, says so in that language, and does not send it', async () => {
    const el = await started({}, count);
    await write(el, 'input.field', 'a few');
    await inSpanish(el);
    expect(fields(el)[0]?.value).to.equal('a few');
    expect(textOf(one(el, '.problem'))).to.equal(es.problem['type']);
    await press(el, es.done);
    expect(textOf(part(el, 'problems'))).to.contain(es.problem['type']);
  });

  it('keeps each of several fields as it was', async () => {
    const el = await started({}, { ...many, initial: [{ valueInteger: 5 }, { valueInteger: 6 }] });
    fields(el)[0]!.value = 'a few';
    fields(el)[0]!.dispatchEvent(new InputEvent('input'));
    await inSpanish(el);
    expect(fields(el).map(({ value }) => value)).to.deep.equal(['a few', '6']);
  });

  it('keeps the keyboard where it was, in the middle of a word', async () => {
    const el = await started({}, words, count);
    fields(el)[1]?.focus();
    await sendKeys({ type: '1,2' });
    const field = fields(el)[1];
    await inSpanish(el);
    expect(fields(el)[1] === field, 'it is the same field').to.equal(true);
    expect(at(el) === field, 'it has the keyboard').to.equal(true);
    await sendKeys({ type: 'x' });
    expect(field?.value).to.equal('1,2x');
  });

  it('keeps half a date', async () => {
    const el = await started({}, { linkId: 'd', text: 'When?', type: 'date', required: true });
    fields(el)[0]?.focus();
    await sendKeys({ type: '12' });
    await inSpanish(el);
    expect(fields(el)[0]?.validity.badInput).to.equal(true);
    await press(el, es.done);
    expect(textOf(part(el, 'problems'))).to.contain(es.problem['half']);
  });

  it('keeps “Something else” open while it is empty, and what was said of a form that was not whole', async () => {
    const el = await started({}, openChoice, { ...words, required: true });
    await choose(el, 'Something else');
    await press(el, 'Done');
    one<HTMLButtonElement>(el, '[part=problems] button').focus();
    await inSpanish(el);
    expect(one<HTMLInputElement>(el, '[id$=other]').checked).to.equal(true);
    expect(textOf(part(el, 'problems'))).to.contain(es.problem['required']);
    expect(at(el) === one(el, '[part=problems] button')).to.equal(true);
  });

  it('keeps a repetition that was added and is still empty, and a unit chosen before its number', async () => {
    const unit = (code: string): object => ({
      url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption',
      valueCoding: { system: 'urn:u', code, display: code },
    });
    const weight = { linkId: 'q', text: 'Weight', type: 'quantity', extension: [unit('kg'), unit('lb')] };
    const inner = { linkId: 'i', text: 'Inner', type: 'group', repeats: true, item: [words, weight] };
    const el = await started({}, { linkId: 'g', text: 'Outer', type: 'group', repeats: true, item: [inner] });
    const adds = (): HTMLElement[] => all(el, '.add');
    adds()[0]?.click(); // an inner one
    await el.updateComplete;
    adds().at(-1)?.click(); // an outer one
    await el.updateComplete;
    expect(all(el, 'select')).to.have.length(3);
    const chosen = (): string[] => all<HTMLSelectElement>(el, 'select').map(({ value }) => value);
    const last = all<HTMLSelectElement>(el, 'select')[2]!;
    last.selectedIndex = 1;
    last.dispatchEvent(new Event('change'));
    expect(chosen()).to.deep.equal(['kg', 'kg', 'lb']);
    await inSpanish(el);
    expect(chosen()).to.deep.equal(['kg', 'kg', 'lb']);
    expect(answersIn(el)).to.equal(0);
  });

  it('stays at the question, on a screen that has grown wide, too', async () => {
    const around = document.createElement('div');
    around.style.width = '300px';
    document.body.append(around);
    const el = await checkInWith({ questionnaire: form(words, count), layout: '' }, around);
    await press(el, 'Start');
    await press(el, 'Next');
    around.style.width = '900px';
    await inSpanish(el);
    expect(textOf(part(el, 'progress'))).to.equal(es.question(2, 2));
    around.remove();
  });

  it('does not raise the flag again for an answer that raised it', async () => {
    const el = await checkInWith({ questionnaire: withItemNine, layout: 'page' });
    await press(el, 'Start');
    let flags = 0;
    el.addEventListener('kith-safety-flag', () => (flags += 1));
    const nine = all(el, 'fieldset')[1];
    nine?.querySelectorAll<HTMLInputElement>('input')[2]?.click();
    expect(flags).to.equal(1);
    await inSpanish(el);
    expect(part(el, 'safety')).not.to.equal(null);
    expect(flags).to.equal(1);
  });
});
