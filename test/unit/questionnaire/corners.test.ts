import { expect } from '@open-wc/testing';
import { checkQuestionnaire } from '../../../src/questionnaire/check.js';
import type { Value } from '../../../src/questionnaire/fhir.js';
import { readQuestionnaire } from '../../../src/questionnaire/read.js';
import { coding, formOf, hl7, item, one, set, type Raw } from './build.js';

const ext = (...extension: Raw[]): Raw => ({ extension });

describe('forms as they are found', () => {
  const warned = (...items: Raw[]) =>
    checkQuestionnaire({ resourceType: 'Questionnaire', status: 'draft', item: items }).map(
      ({ code, path }) => [code, path],
    );

  it('with one linkId twice, and with a condition that nobody knows, are told to their author', () => {
    const when = { question: 'a', operator: 'about', answerString: 'x' };
    expect(warned(item('a', 'string'), item('g', 'group', { item: [item('a', 'string')] }))).to.deep.equal([
      ['que-2', 'item[1].item[0]'],
    ]);
    expect(warned(item('a', 'string'), item('b', 'string', { enableWhen: [when] }))).to.deep.equal([
      ['operator', 'item[1]'],
    ]);
  });

  it('with a type that nobody knows are read by what is there', () => {
    const { questionnaire } = readQuestionnaire({
      resourceType: 'Questionnaire',
      item: [
        item('a', 'section', { item: [item('b', 'words')] }),
        item('c', 'pick', { answerOption: [coding('a')] }),
        item('d', 'coding'),
        item('e', 'coding', { answerValueSet: 'urn:v', answerConstraint: 'optionsOrType' }),
      ],
    });
    expect(questionnaire.item.map(({ type }) => type)).to.deep.equal([
      'group',
      'choice',
      'choice',
      'open-choice',
    ]);
    expect(questionnaire.item[0]?.item?.[0]?.type).to.equal('string');
  });

  it('with words about a question under it make them a part of it, and leave those of a group alone', () => {
    const category = (linkId: string, code: string): Raw =>
      item(
        linkId,
        'display',
        ext(hl7('questionnaire-displayCategory', { valueCodeableConcept: { coding: [{ code }] } })),
      );
    const form = formOf([
      item('q', 'string', {
        item: [category('i', 'instructions'), category('h', 'help'), category('s', 'security')],
      }),
      item('g', 'group', { item: [category('gi', 'instructions'), item('x', 'string')] }),
    ]);
    expect(one(form, 'q').notes).to.include({ intro: 'Text i', help: 'Text h' });
    expect(one(form, 'q').children.map(({ linkId }) => linkId)).to.deep.equal(['s']);
    expect(one(form, 'g').children.map(({ linkId }) => linkId)).to.deep.equal(['gi', 'x']);
    expect(one(form, 'gi').shown).to.equal(true);
  });

  it('with groups among the codes of a value set, and words in several languages', () => {
    const contained = [
      {
        resourceType: 'ValueSet',
        id: 'v',
        expansion: {
          contains: [
            {
              abstract: true,
              display: 'Colours',
              contains: [
                {
                  system: 'urn:c',
                  code: 'b',
                  display: 'Blue',
                  designation: [{ language: 'es', value: 'Azul' }],
                },
                { code: 'r', display: 'Red', designation: [{ language: 'fr', value: 'Rouge' }] },
              ],
            },
          ],
        },
      },
    ];
    const labels = (language: string) =>
      one(formOf([item('q', 'choice', { answerValueSet: '#v' })], { language }, { contained }), 'q').options;
    expect(labels('es').map((option) => option.label)).to.deep.equal(['Azul', 'Red']);
    expect(labels('en').map((option) => option.value)).to.deep.equal([
      { valueCoding: { system: 'urn:c', code: 'b', display: 'Blue' } },
      { valueCoding: { code: 'r', display: 'Red' } },
    ]);
  });

  it('with options that hold nothing leave them out', () => {
    const form = formOf([item('q', 'choice', { answerOption: [{}, coding('a')] })]);
    expect(one(form, 'q').options.map((option) => option.label)).to.deep.equal(['A']);
  });

  it('with the units in a value set offer them after their own', () => {
    const contained = [
      {
        resourceType: 'ValueSet',
        id: 'u',
        compose: {
          include: [{ system: 'urn:u', concept: [{ code: 'kg' }, { code: 'lb', display: 'pound' }] }],
        },
      },
    ];
    const units = ext(
      hl7('questionnaire-unitValueSet', { valueCanonical: '#u' }),
      hl7('questionnaire-unitOption', { valueCoding: { code: 'st', display: 'stone' } }),
    );
    const form = formOf([item('q', 'quantity', units)], {}, { contained });
    expect(one(form, 'q').units.map(({ code }) => code)).to.deep.equal(['st', 'kg', 'lb']);
  });
});

describe('typing a quantity', () => {
  const unit = (valueCoding: Raw): Raw => ext(hl7('questionnaire-unit', { valueCoding }));

  it('takes the unit of the form, by its words or its code, or none', () => {
    const typed = (more: Raw) => {
      const form = formOf([item('q', 'quantity', more)]);
      one(form, 'q').setText('2,5');
      return [one(form, 'q').unit, one(form, 'q').value?.valueQuantity];
    };
    expect(typed({})).to.deep.equal(['', { value: 2.5 }]);
    expect(typed(unit({ code: 'kg' }))).to.deep.equal(['kg', { value: 2.5, unit: 'kg', code: 'kg' }]);
    expect(typed(unit({ code: 'kg', display: 'kilo' }))).to.deep.equal([
      'kilo',
      { value: 2.5, unit: 'kilo', code: 'kg' },
    ]);
    expect(typed(unit({}))).to.deep.equal(['', { value: 2.5 }]);
  });

  it('keeps what is no number, and a unit that was chosen before there is one', () => {
    const form = formOf([item('q', 'quantity')]);
    const question = one(form, 'q');
    question.setText('a lot');
    expect([question.value, question.typed]).to.deep.equal([undefined, 'a lot']);
    let told = 0;
    form.subscribe(() => told++);
    question.setUnit({ code: 'kg' });
    expect(told).to.equal(1);
    question.setText('3');
    expect(question.value?.valueQuantity).to.deep.equal({ value: 3, unit: 'kg', code: 'kg' });
  });
});

describe('typing what is almost right', () => {
  const rows: [string, string][] = [
    ['dateTime', 'tomorrow'],
    ['dateTime', '2024-02-29T25:00'],
    ['dateTime', '2024-02T10:00'],
    ['dateTime', '2024-02-30'],
    ['boolean', 'maybe'],
    ['time', 'noon'],
    ['date', 'Friday'],
  ];
  for (const [type, text] of rows) {
    it(`“${text}” is no ${type}: it stays as it was typed`, () => {
      const form = formOf([item('q', type)]);
      one(form, 'q').setText(text);
      expect([one(form, 'q').value, one(form, 'q').typed]).to.deep.equal([undefined, text]);
    });
  }

  it('finds an option by its words or its code, in any case when it is searched', async () => {
    const form = formOf([item('q', 'choice', { answerOption: [coding('a', 'Apple'), coding('b', 'Pear')] })]);
    expect((await one(form, 'q').search(' PEA ')).map((option) => option.label)).to.deep.equal(['Pear']);
    one(form, 'q').setText('Apple');
    expect(one(form, 'q').value).to.deep.equal(coding('a', 'Apple'));
  });

  it('does nothing to a group', () => {
    const form = formOf([item('g', 'group', { item: [item('a', 'string')] })]);
    set(form, 'g', { valueString: 'x' });
    one(form, 'g').removeInstance();
    expect([one(form, 'g').value, form.find('g').length]).to.deep.equal([undefined, 1]);
  });
});

describe('what else an answer can break', () => {
  const broken = (type: string, more: Raw, value: Value) => {
    const form = formOf([item('q', type, more)]);
    set(form, 'q', value);
    return form.validate().map(({ code }) => code);
  };

  it('a number of another shape', () => {
    const three = ext(hl7('regex', { valueString: '[0-9]{3}' }));
    expect(broken('integer', three, { valueInteger: 12 })).to.deep.equal(['regex']);
    expect(broken('integer', three, { valueInteger: 123 })).to.deep.equal([]);
  });

  it('more digits than are wanted, also of very small numbers and of quantities, and never a text', () => {
    const two = ext(hl7('maxDecimalPlaces', { valueInteger: 2 }));
    expect(broken('decimal', two, { valueDecimal: 1e-7 })).to.deep.equal(['decimal-places']);
    expect(broken('decimal', two, { valueDecimal: 1e21 })).to.deep.equal([]);
    expect(broken('quantity', two, { valueQuantity: { value: 0.125 } })).to.deep.equal(['decimal-places']);
    expect(broken('string', two, { valueString: '0.125' })).to.deep.equal([]);
  });

  it('a file of another family, or of none', () => {
    const images = ext(hl7('mimeType', { valueCode: 'image/*' }));
    const file = (valueAttachment: Raw) => broken('attachment', images, { valueAttachment });
    expect(file({ contentType: 'image/png', size: 1 })).to.deep.equal([]);
    expect(file({ contentType: 'text/plain' })).to.deep.equal(['mime-type']);
    expect(file({ url: 'https://x.example/a' })).to.deep.equal(['mime-type']);
  });
});

describe('a response of older software', () => {
  it('with answers under a question that itself has none is kept', () => {
    const form = formOf([item('a', 'string', { item: [item('b', 'string')] })], {
      response: {
        resourceType: 'QuestionnaireResponse',
        status: 'completed',
        item: [{ linkId: 'a', item: [{ linkId: 'b', answer: [{ valueString: 'y' }] }] }],
      },
    });
    expect([one(form, 'a').value, one(form, 'b').value]).to.deep.equal([undefined, { valueString: 'y' }]);
  });
});

describe('conditions that look for the nearest', () => {
  const when = (question: string, answerString: string): Raw => ({
    enableWhen: [{ question, operator: '=', answerString }],
  });

  it('take what comes after where nothing comes before', () => {
    const form = formOf([
      item('first', 'string', when('kind', 'o')),
      item('row', 'group', { repeats: true, item: [item('kind', 'string')] }),
    ]);
    one(form, 'row').addInstance();
    one(form, 'kind', 1).setText('o');
    expect(one(form, 'first').enabled).to.equal(false);
    one(form, 'kind', 0).setText('o');
    expect(one(form, 'first').enabled).to.equal(true);
  });
});
