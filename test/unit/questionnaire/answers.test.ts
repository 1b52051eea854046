import { expect } from '@open-wc/testing';
import { coding, control, formOf, hl7, item, one, sdc, set, type Raw } from './build.js';

describe('what a person types', () => {
  const typed = (type: string, text: string, more: Raw = {}): unknown => {
    const form = formOf([item('q', type, more)]);
    one(form, 'q').setText(text);
    return one(form, 'q').value ?? one(form, 'q').typed;
  };
  const rows: [string, string, unknown][] = [
    ['integer', ' 12 ', { valueInteger: 12 }],
    ['integer', '2.5', '2.5'],
    ['integer', '99999999999', '99999999999'],
    ['decimal', '2,5', { valueDecimal: 2.5 }],
    ['decimal', '1 000.25', { valueDecimal: 1000.25 }],
    ['decimal', '-.5', { valueDecimal: -0.5 }],
    ['decimal', 'ten', 'ten'],
    ['date', '2024-02-29', { valueDate: '2024-02-29' }],
    ['date', '2023-02-29', '2023-02-29'],
    ['date', '2024', { valueDate: '2024' }],
    ['time', '14:30', { valueTime: '14:30:00' }],
    ['time', '25:00', '25:00'],
    ['dateTime', '2024-02-29', { valueDateTime: '2024-02-29' }],
    ['dateTime', '2024-02-29T10:00:00Z', { valueDateTime: '2024-02-29T10:00:00Z' }],
    ['boolean', 'true', { valueBoolean: true }],
    ['url', 'https://example.org', { valueUri: 'https://example.org' }],
    ['url', 'not an address', 'not an address'],
    ['string', '  two words ', { valueString: 'two words' }],
    ['reference', 'Patient/1', { valueReference: { reference: 'Patient/1' } }],
    ['reference', 'Dr. Who', { valueReference: { display: 'Dr. Who' } }],
    ['string', '', ''],
  ];
  for (const [type, text, expected] of rows) {
    it(`reads "${text}" as ${type}`, () => {
      expect(typed(type, text)).to.deep.equal(expected);
    });
  }

  it('gives a time of day the zone of the place, as FHIR asks', () => {
    const value = typed('dateTime', '2024-02-29T10:00') as { valueDateTime: string };
    expect(value.valueDateTime).to.match(/^2024-02-29T10:00:00[+-]\d\d:\d\d$/);
    expect(+new Date(value.valueDateTime)).to.equal(+new Date(2024, 1, 29, 10));
  });

  it('keeps what cannot be read, says so, and forgets it with the next answer', () => {
    const form = formOf([item('q', 'integer')]);
    const question = one(form, 'q');
    question.setText('3');
    question.setText('three');
    expect([question.typed, question.value]).to.deep.equal(['three', undefined]);
    expect(form.validate().map((problem) => problem.code)).to.deep.equal(['type']);
    question.setText('3');
    expect([question.typed, form.validate().length]).to.deep.equal(['', 0]);
  });

  it('puts several texts in their places', () => {
    const form = formOf([item('q', 'string', { repeats: true })]);
    const question = one(form, 'q');
    question.setText('a');
    question.setText('b', 1);
    question.setText('c', 2);
    question.setText('', 1);
    expect(question.answers.map((answer) => answer.value.valueString)).to.deep.equal(['a', 'c']);
  });
});

describe('choosing', () => {
  const answerOption = [
    coding('a'),
    coding('b'),
    { ...coding('none'), extension: [hl7('questionnaire-optionExclusive', { valueBoolean: true })] },
  ];

  it('changes one choice for another, or takes it back', () => {
    const form = formOf([item('q', 'choice', { answerOption })]);
    const question = one(form, 'q');
    question.toggle(coding('a'));
    question.toggle(coding('b'));
    expect(question.answers.map((answer) => answer.value.valueCoding?.code)).to.deep.equal(['b']);
    question.toggle(coding('b'));
    expect(question.answers).to.have.length(0);
  });

  it('takes others back for an exclusive option, and that one for others', () => {
    const form = formOf([item('q', 'choice', { answerOption, repeats: true })]);
    const question = one(form, 'q');
    const codes = (): unknown[] => question.answers.map((answer) => answer.value.valueCoding?.code);
    for (const code of ['a', 'b', 'none']) question.toggle(coding(code));
    expect(codes()).to.deep.equal(['none']);
    question.toggle(coding('a'));
    expect(codes()).to.deep.equal(['a']);
    set(form, 'q', coding('a'), coding('none'));
    expect(form.validate().map((problem) => problem.code)).to.deep.equal(['exclusive']);
  });

  it('takes words of the person only where the choice is open', () => {
    const open = formOf([
      item('q', 'open-choice', {
        answerOption,
        extension: [sdc('openLabel', { valueString: 'Something else' })],
      }),
    ]);
    one(open, 'q').setText('my own');
    expect(one(open, 'q').value).to.deep.equal({ valueString: 'my own' });
    expect([one(open, 'q').openLabel, open.validate().length]).to.deep.equal(['Something else', 0]);
    const closed = formOf([item('q', 'choice', { answerOption })]);
    set(closed, 'q', { valueString: 'my own' });
    expect(closed.validate().map((problem) => problem.code)).to.deep.equal(['option']);
  });

  it('reads scores, prefixes and translations of options', () => {
    const translation = hl7('translation', {
      extension: [
        { url: 'lang', valueCode: 'es' },
        { url: 'content', valueString: 'Azul' },
      ],
    });
    const option = {
      valueCoding: { system: 'urn:c', code: 'x', display: 'Blue', _display: { extension: [translation] } },
      extension: [
        hl7('ordinalValue', { valueDecimal: 2 }),
        hl7('questionnaire-optionPrefix', { valueString: 'a)' }),
      ],
    };
    const build = (language?: string) =>
      one(formOf([item('q', 'choice', { answerOption: [option] })], { language }), 'q').options[0];
    expect(build()).to.include({ label: 'Blue', prefix: 'a)', score: 2 });
    expect(build('es-MX')?.label).to.equal('Azul');
  });

  it('answers with code, words and worth: how the form shows an option stays with the form', () => {
    const valueCoding = {
      system: 'urn:c',
      version: '2',
      code: 'x',
      display: 'Blue',
      _display: {
        extension: [
          hl7('translation', {
            extension: [
              { url: 'lang', valueCode: 'es' },
              { url: 'content', valueString: 'Azul' },
            ],
          }),
          hl7('rendering-xhtml', { valueString: '<b>Blue</b>' }),
        ],
      },
      extension: [
        hl7('questionnaire-optionPrefix', { valueString: 'a)' }),
        hl7('ordinalValue', { valueDecimal: 2 }),
      ],
    };
    const said = { system: 'urn:c', version: '2', code: 'x' };
    const extension = [hl7('ordinalValue', { valueDecimal: 2 })];
    const contained = [
      { resourceType: 'ValueSet', id: 'v', expansion: { contains: [valueCoding] } },
    ] as const;
    const answerOption = [{ valueCoding }];
    for (const [how, question] of Object.entries({
      'chosen by hand': { answerOption },
      'from a value set': { answerValueSet: '#v' },
      'chosen by the form': { answerOption: [{ valueCoding, initialSelected: true }] },
      initial: { answerOption, initial: [{ valueCoding }] },
    })) {
      for (const [language, display] of Object.entries({ en: 'Blue', es: 'Azul' })) {
        const form = formOf([item('q', 'choice', question)], { language }, { contained });
        const { value } = one(form, 'q').options[0] ?? {};
        if (!one(form, 'q').value && value) set(form, 'q', value);
        const [answered] = form.response('completed').item ?? [];
        expect(answered?.answer, `${how}, ${language}`).to.deep.equal([
          { valueCoding: { ...said, display, extension } },
        ]);
      }
    }
  });

  it('finds options in value sets that the form carries, nested or by code system', () => {
    const contained = [
      {
        resourceType: 'ValueSet',
        id: 'v',
        compose: {
          include: [{ system: 'urn:s' }, { system: 'urn:t', concept: [{ code: 't1', display: 'T one' }] }],
        },
      },
      {
        resourceType: 'CodeSystem',
        url: 'urn:s',
        concept: [{ code: 's1', display: 'S one', concept: [{ code: 's2' }] }],
      },
    ];
    const form = formOf([item('q', 'choice', { answerValueSet: '#v' })], {}, { contained });
    expect(one(form, 'q').options.map((option) => option.label)).to.deep.equal(['S one', 's2', 'T one']);
    expect(one(form, 'q').options[0]?.value).to.deep.equal({
      valueCoding: { system: 'urn:s', code: 's1', display: 'S one' },
    });
  });
});

describe('how an item asks to be drawn', () => {
  const options = (n: number): Raw => ({
    answerOption: Array.from({ length: n }, (_, i) => coding(`c${String(i)}`)),
  });
  const rows: [string, Raw, string][] = [
    ['choice', options(3), 'radio'],
    ['choice', options(12), 'drop-down'],
    ['choice', options(200), 'autocomplete'],
    ['choice', { ...options(3), repeats: true }, 'check-box'],
    ['choice', { ...options(3), extension: [control('drop-down')] }, 'drop-down'],
    ['choice', { ...options(3), extension: [control('inline-choice')] }, 'radio'],
    ['choice', { ...options(3), repeats: true, extension: [control('radio-button')] }, 'check-box'],
    ['integer', {}, 'number'],
    ['integer', { extension: [control('slider')] }, 'slider'],
    ['string', { extension: [control('slider')] }, 'text'],
    ['string', { extension: [control('text-box')] }, 'text-box'],
    ['text', {}, 'text-box'],
    ['group', { item: [item('x', 'string')], extension: [control('gtable')] }, 'gtable'],
    ['group', { item: [item('x', 'string')], extension: [control('wizard')] }, 'group'],
    ['open-choice', {}, 'text'],
    ['dateTime', {}, 'date-time'],
  ];
  for (const [type, more, expected] of rows) {
    it(`${type} ${JSON.stringify(more).slice(0, 90)} as ${expected}`, () => {
      expect(one(formOf([item('q', type, more)]), 'q').control).to.equal(expected);
    });
  }
});

describe('what is there at the start', () => {
  it('initial answers and options that begin chosen', () => {
    const form = formOf([
      item('a', 'string', { initial: [{ valueString: 'x' }] }),
      item('b', 'choice', { answerOption: [coding('a'), { ...coding('b'), initialSelected: true }] }),
      item('c', 'string', { repeats: true, initial: [{ valueString: '1' }, { valueString: '2' }] }),
    ]);
    expect(one(form, 'a').value).to.deep.equal({ valueString: 'x' });
    expect(one(form, 'b').value).to.deep.equal(coding('b'));
    expect(one(form, 'c').answers).to.have.length(2);
    // que-11: a form that says both says it once
    const both = item('d', 'choice', {
      repeats: true,
      initial: [coding('b')],
      answerOption: [coding('a'), { ...coding('b'), initialSelected: true }],
    });
    expect(one(formOf([both]), 'd').answers).to.have.length(1);
  });

  it('nothing that is only for reading a finished response (extension usageMode)', () => {
    const mode = (valueCode: string): Raw =>
      item(valueCode, 'display', { extension: [hl7('questionnaire-usageMode', { valueCode })] });
    const form = formOf(['display', 'display-non-empty', 'capture', 'capture-display'].map(mode));
    expect(form.roots.map(({ shown }) => shown)).to.deep.equal([false, false, true, true]);
  });

  it('texts in the language asked for', () => {
    const translated = (content: string, lang: string): Raw =>
      hl7('translation', {
        extension: [
          { url: 'lang', valueCode: lang },
          { url: 'content', valueString: content },
        ],
      });
    const q = item('a', 'string', {
      _text: { extension: [translated('Hola', 'es'), translated('مرحبا', 'ar')] },
    });
    expect(one(formOf([q], { language: 'es' }), 'a').text).to.equal('Hola');
    expect(one(formOf([q], { language: 'ar-EG' }), 'a').text).to.equal('مرحبا');
    expect(one(formOf([q], { language: 'fr' }), 'a').text).to.equal('Text a');
  });

  it('hidden items: never shown, still answered', () => {
    const form = formOf([
      item('a', 'string', {
        extension: [hl7('questionnaire-hidden', { valueBoolean: true })],
        initial: [{ valueString: 'h' }],
      }),
    ]);
    expect([one(form, 'a').shown, one(form, 'a').enabled]).to.deep.equal([false, true]);
    expect(form.response().item).to.have.length(1);
  });
});
