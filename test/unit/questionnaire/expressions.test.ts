import { expect } from '@open-wc/testing';
import { fhirPathEvaluator } from '../../../src/questionnaire/fhirpath.js';
import type { FormOptions } from '../../../src/questionnaire/types.js';
import { coding, fhirPath, formOf, hl7, item, one, sdc, set, type Raw } from './build.js';

const ask = (items: Raw[], options: FormOptions = {}, more: Raw = {}) =>
  formOf(items, { evaluator: fhirPathEvaluator, ...options }, more);
const calculated = (expression: string): Raw => ({
  readOnly: true,
  extension: [sdc('calculatedExpression', fhirPath(expression))],
});
const answerOf = (linkId: string): string => `%resource.item.where(linkId='${linkId}').answer.value`;
const codes = (warnings: readonly { code: string }[]): string[] => warnings.map((one) => one.code);

describe('expressions of a form', () => {
  it('are named to the integrator when nothing is there to run them, and the rest works', () => {
    const form = formOf([item('a', 'integer'), item('b', 'integer', calculated(`${answerOf('a')} + 1`))]);
    expect(form.warnings).to.have.length(1);
    expect(form.warnings[0]).to.include({ code: 'needs-evaluator', linkId: 'b' });
    set(form, 'a', { valueInteger: 1 });
    expect(form.response().item).to.have.length(1);
  });

  it('calculate, also in steps, and only when what they name has changed', () => {
    const form = ask([
      item('a', 'integer'),
      item('b', 'decimal', calculated(`${answerOf('a')} * 2`)),
      item('c', 'decimal', calculated(`${answerOf('b')} + 1`)),
      item('other', 'string'),
    ]);
    set(form, 'a', { valueInteger: 5 });
    expect([one(form, 'b').value, one(form, 'c').value]).to.deep.equal([
      { valueDecimal: 10 },
      { valueDecimal: 11 },
    ]);
    const before = form.evaluations;
    set(form, 'other', { valueString: 'x' });
    expect(form.evaluations).to.equal(before);
    one(form, 'a').setText('');
    expect(one(form, 'c').value).to.equal(undefined);
  });

  it('fill in at the start, from what the host gives, and not over a loaded response', () => {
    const launch = sdc('launchContext', { extension: [{ url: 'name', valueCoding: { code: 'patient' } }] });
    const items = [
      item('name', 'string', {
        extension: [sdc('initialExpression', fhirPath('%patient.name.given.first()'))],
      }),
    ];
    const patient = { resourceType: 'Patient', name: [{ given: ['Ana', 'B'] }] };
    const form = ask(items, { launchContext: { patient } }, { extension: [launch] });
    expect(one(form, 'name').value).to.deep.equal({ valueString: 'Ana' });
    const without = ask(items, {}, { extension: [launch] });
    expect([one(without, 'name').value, codes(without.warnings).length]).to.deep.equal([undefined, 0]);
    const response = { resourceType: 'QuestionnaireResponse', status: 'completed' } as const;
    expect(
      one(ask(items, { launchContext: { patient }, response }, { extension: [launch] }), 'name').value,
    ).to.equal(undefined);
  });

  it('open and close items', () => {
    const form = ask([
      item('a', 'integer'),
      item('b', 'string', { extension: [sdc('enableWhenExpression', fhirPath(`${answerOf('a')} > 3`))] }),
      item('c', 'string', { enableWhen: [{ question: 'b', operator: 'exists', answerBoolean: true }] }),
    ]);
    expect(one(form, 'b').enabled).to.equal(false);
    set(form, 'a', { valueInteger: 4 });
    set(form, 'b', { valueString: 'x' });
    expect([one(form, 'b').enabled, one(form, 'c').enabled]).to.deep.equal([true, true]);
    set(form, 'a', { valueInteger: 3 });
    expect([one(form, 'b').enabled, one(form, 'c').enabled]).to.deep.equal([false, false]);
  });

  it('use variables of the form and of groups, each seeing those before', () => {
    const variable = (name: string, expression: string): Raw => hl7('variable', fhirPath(expression, name));
    const form = ask(
      [
        item('a', 'integer'),
        item('g', 'group', {
          extension: [variable('inner', '%twice + 1')],
          item: [item('b', 'integer', calculated('%inner'))],
        }),
      ],
      {},
      { extension: [variable('one', answerOf('a')), variable('twice', '%one * 2')] },
    );
    set(form, 'a', { valueInteger: 4 });
    expect(one(form, 'b').value).to.deep.equal({ valueInteger: 9 });
    set(form, 'a', { valueInteger: 5 });
    expect(one(form, 'b').value).to.deep.equal({ valueInteger: 11 });
  });

  it('in a repeating group see their own row', () => {
    const form = ask([
      item('row', 'group', {
        repeats: true,
        extension: [hl7('variable', fhirPath("item.where(linkId='n').answer.value", 'n'))],
        item: [item('n', 'integer'), item('double', 'integer', calculated('%n * 2'))],
      }),
    ]);
    one(form, 'row').addInstance();
    one(form, 'n', 0).setText('1');
    one(form, 'n', 1).setText('10');
    expect(form.find('double').map((each) => each.value?.valueInteger)).to.deep.equal([2, 20]);
  });

  it('add up scores with weight()', () => {
    const answerOption = [0, 1, 2].map((score) => ({
      ...coding(`s${String(score)}`),
      extension: [hl7('ordinalValue', { valueDecimal: score })],
    }));
    const form = ask([
      item('a', 'choice', { answerOption }),
      item('b', 'choice', { answerOption }),
      item('sum', 'integer', calculated("%resource.item.where(linkId!='sum').answer.value.weight().sum()")),
    ]);
    set(form, 'a', coding('s1'));
    set(form, 'b', coding('s2'));
    expect(one(form, 'sum').value).to.deep.equal({ valueInteger: 3 });
  });

  it('offer answers, and switch some off', () => {
    const toggle = sdc('answerOptionsToggleExpression', {
      extension: [
        { url: 'option', ...coding('b') },
        { url: 'expression', ...fhirPath(`${answerOf('a')} = true`) },
      ],
    });
    const form = ask([
      item('a', 'boolean'),
      item('q', 'choice', { extension: [toggle], answerOption: [coding('a'), coding('b')] }),
      item('from', 'choice', { extension: [sdc('answerExpression', fhirPath(`${answerOf('q')}`))] }),
    ]);
    expect(one(form, 'q').options.map((option) => option.enabled)).to.deep.equal([true, false]);
    set(form, 'a', { valueBoolean: true });
    expect(one(form, 'q').options.map((option) => option.enabled)).to.deep.equal([true, true]);
    set(form, 'q', coding('b'));
    expect(one(form, 'from').options.map((option) => option.label)).to.deep.equal(['B']);
  });

  it('say what is wrong in the words of the form, on the item it names', () => {
    const constraint = hl7('questionnaire-constraint', {
      extension: [
        { url: 'key', valueId: 'same' },
        { url: 'human', valueString: 'Both must be the same' },
        { url: 'severity', valueCode: 'error' },
        { url: 'expression', valueString: `%context.answer.value = ${answerOf('a')}` },
      ],
    });
    const form = ask([item('a', 'string'), item('b', 'string', { extension: [constraint] })]);
    set(form, 'a', { valueString: 'x' });
    set(form, 'b', { valueString: 'y' });
    expect(form.validate().map(({ code, message, item: at }) => [code, message, at.linkId])).to.deep.equal([
      ['constraint', 'Both must be the same', 'b'],
    ]);
    set(form, 'b', { valueString: 'x' });
    expect(form.validate()).to.have.length(0);
  });

  it('write texts and work out bounds', () => {
    const bound = {
      url: 'http://hl7.org/fhir/StructureDefinition/minValue',
      _valueInteger: { extension: [hl7('cqf-calculatedValue', fhirPath(answerOf('a')))] },
    };
    const form = ask([
      item('a', 'integer'),
      item('b', 'integer', {
        _text: { extension: [hl7('cqf-expression', fhirPath(`'More than ' + ${answerOf('a')}.toString()`))] },
        extension: [bound],
      }),
    ]);
    set(form, 'a', { valueInteger: 3 });
    set(form, 'b', { valueInteger: 2 });
    expect([one(form, 'b').text, one(form, 'b').limits.min]).to.deep.equal(['More than 3', 3]);
    expect(form.validate().map((problem) => problem.code)).to.deep.equal(['min-value']);
  });

  it('that are broken, or of another language, are named, and the rest works', () => {
    const other = sdc('initialExpression', { valueExpression: { language: 'text/cql', expression: 'x' } });
    const form = ask([
      item('a', 'integer', calculated('1 +')),
      item('b', 'integer', { extension: [other] }),
      item('c', 'integer', calculated('1 + 1')),
    ]);
    expect(form.warnings.map(({ code, linkId }) => `${code} ${linkId ?? ''}`)).to.have.members([
      'unsupported-expression b',
      'expression-failed a',
    ]);
    expect(one(form, 'c').value).to.deep.equal({ valueInteger: 2 });
  });

  it('that feed on themselves end', () => {
    const form = ask([
      item('a', 'integer', { ...calculated('%context.answer.value + 1'), initial: [{ valueInteger: 0 }] }),
    ]);
    expect(one(form, 'a').value?.valueInteger).to.be.lessThan(100);
  });
});
