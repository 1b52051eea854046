import { expect } from '@open-wc/testing';
import { formOf, hl7, item, one, type Raw } from './build.js';

describe('quantities', () => {
  const unit = (code: string): Raw =>
    hl7('questionnaire-unitOption', { valueCoding: { system: 'urn:u', code, display: code } });

  it('carry the unit that is chosen, or the first, or the only one', () => {
    const form = formOf([item('q', 'quantity', { extension: [unit('kg'), unit('lb')] })]);
    const question = one(form, 'q');
    question.setText('3');
    expect(question.value?.valueQuantity).to.deep.equal({
      value: 3,
      unit: 'kg',
      system: 'urn:u',
      code: 'kg',
    });
    question.setUnit(question.units[1] ?? {});
    expect(question.value?.valueQuantity).to.deep.equal({
      value: 3,
      unit: 'lb',
      system: 'urn:u',
      code: 'lb',
    });
  });

  const pounds = (value: number): Raw => ({
    valueQuantity: { value, unit: 'lb', system: 'urn:u', code: 'lb' },
  });
  const units = { extension: [unit('kg'), unit('lb')] };

  it('keep their unit while their number is written anew', () => {
    const form = formOf([item('q', 'quantity', units)]);
    form.load({
      resourceType: 'QuestionnaireResponse',
      status: 'in-progress',
      item: [{ linkId: 'q', answer: [pounds(150)] }],
    });
    const question = one(form, 'q');
    question.setText('');
    expect(question.chosenUnit?.code).to.equal('lb');
    question.setText('160');
    expect(question.value).to.deep.equal(pounds(160));
  });

  it('say their own unit, also one that the form does not offer', () => {
    const stones = { valueQuantity: { value: 11, unit: 'stone' } };
    const question = one(formOf([item('q', 'quantity', { ...units, initial: [stones] })]), 'q');
    expect(question.chosenUnit).to.deep.equal({ display: 'stone' });
    question.setText('12');
    expect(question.value).to.deep.equal({ valueQuantity: { value: 12, unit: 'stone' } });
  });

  it('have each a unit of its own where there are several', () => {
    const kilos = { valueQuantity: { value: 70, unit: 'kg', system: 'urn:u', code: 'kg' } };
    const initial = [pounds(150), kilos];
    const question = one(formOf([item('q', 'quantity', { ...units, repeats: true, initial })]), 'q');
    question.setText('71', 1);
    question.setText('151', 0);
    expect(question.answers.map(({ value }) => value.valueQuantity?.code)).to.deep.equal(['lb', 'kg']);
    question.setUnit(question.units[1] ?? {}, 1);
    expect(question.answers[1]?.value).to.deep.equal(pounds(71));
  });

  it('are shown a unit without a code in the language at hand, and keep the name of the form', () => {
    const said = (lang: string, content: string): Raw =>
      hl7('translation', {
        extension: [
          { url: 'lang', valueCode: lang },
          { url: 'content', valueString: content },
        ],
      });
    const valueCoding = { display: 'tablets', _display: { extension: [said('es', 'tabletas')] } };
    const form = formOf(
      [
        item('q', 'quantity', { extension: [hl7('questionnaire-unitOption', { valueCoding })] }),
        item('n', 'integer', { extension: [hl7('questionnaire-unit', { valueCoding })] }),
      ],
      { language: 'es' },
    );
    const question = one(form, 'q');
    question.setText('2');
    expect(question.value).to.deep.equal({ valueQuantity: { value: 2, unit: 'tablets' } });
    expect(question.chosenUnit?.shown).to.equal('tabletas');
    expect(one(form, 'n').unit).to.equal('tabletas');
  });

  it('take another unit whatever their number is', () => {
    const tiny = { valueQuantity: { value: 1e-7, unit: 'kg', system: 'urn:u', code: 'kg' } };
    const question = one(formOf([item('q', 'quantity', { ...units, initial: [tiny] })]), 'q');
    question.setUnit(question.units[1] ?? {});
    expect(question.value).to.deep.equal(pounds(1e-7));
  });
});
