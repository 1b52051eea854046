import { expect } from '@open-wc/testing';
import { createEvaluator } from '../../../src/questionnaire/expressions.js';
import { fhirPathEvaluator } from '../../../src/questionnaire/fhirpath.js';
import type { FormOptions } from '../../../src/questionnaire/types.js';
import { coding, fhirPath, formOf, hl7, item, one, sdc, set, type Raw } from './build.js';

const ask = (items: Raw[], options: FormOptions = {}, more: Raw = {}) =>
  formOf(items, { evaluator: fhirPathEvaluator, ...options }, more);
const calculated = (expression: string): Raw => ({
  readOnly: true,
  extension: [sdc('calculatedExpression', fhirPath(expression))],
});
const variable = (name: string, expression: string): Raw => hl7('variable', fhirPath(expression, name));
const answerOf = (linkId: string): string => `%resource.item.where(linkId='${linkId}').answer.value`;
const constraint = (...parts: Raw[]): Raw => hl7('questionnaire-constraint', { extension: parts });

/** How often anything was worked out while an item changed. */
function runsFor(form: ReturnType<typeof ask>, linkId: string, text: string): number {
  const before = form.evaluations;
  one(form, linkId).setText(text);
  return form.evaluations - before;
}

describe('what an expression looks at', () => {
  it('is the whole form where it names the response itself', () => {
    const form = ask([
      item('a', 'string'),
      item('n', 'integer', calculated('%resource.item.answer.count()')),
    ]);
    set(form, 'a', { valueString: 'x' });
    expect(one(form, 'n').value?.valueInteger).to.be.at.least(1);
  });

  it('is the whole form for a variable of the form without a root', () => {
    const form = ask(
      [item('a', 'integer'), item('b', 'integer'), item('n', 'integer', calculated('%twice'))],
      {},
      { extension: [variable('twice', "item.where(linkId='a').answer.value * 2")] },
    );
    set(form, 'a', { valueInteger: 4 });
    expect(one(form, 'n').value).to.deep.equal({ valueInteger: 8 });
    expect(runsFor(form, 'b', '1')).to.be.above(0); // nobody can know that it does not look at b
  });

  it('is only what its variables name, however they are written', () => {
    const form = ask(
      [item('a', 'integer'), item('b', 'integer'), item('n', 'integer', calculated("%`one more` + %'ten'"))],
      {},
      { extension: [variable('one more', `${answerOf('a')} + 1`), variable('ten', '10')] },
    );
    set(form, 'a', { valueInteger: 4 });
    expect(one(form, 'n').value).to.deep.equal({ valueInteger: 15 });
    expect(runsFor(form, 'b', '1')).to.equal(0);
  });

  it('is the whole form once variables lead too deep, also round in circles', () => {
    const chain = Array.from({ length: 25 }, (_, i) =>
      variable(`v${String(i)}`, i ? `%v${String(i - 1)} + 1` : answerOf('a')),
    );
    const form = ask(
      [item('a', 'integer'), item('n', 'integer', calculated('%v24'))],
      {},
      { extension: chain },
    );
    set(form, 'a', { valueInteger: 1 });
    expect(one(form, 'n').value).to.deep.equal({ valueInteger: 25 });
    const circle = [variable('x', '%y'), variable('y', '%x')];
    const round = ask([item('n', 'integer', calculated('%x'))], {}, { extension: circle });
    expect(round.warnings.map(({ code }) => code)).to.include('needs-context');
  });

  it('is not asked of variables that have no name, no expression, or another language', () => {
    const form = ask(
      [item('n', 'integer', calculated('%ok'))],
      {},
      {
        extension: [
          hl7('variable', fhirPath('1 +')),
          hl7('variable', { valueExpression: { language: 'text/fhirpath', name: 'none' } }),
          hl7('variable', { valueExpression: { language: 'text/cql', name: 'other', expression: '1 +' } }),
          hl7('variable', {}),
          variable('ok', '3'),
        ],
      },
    );
    expect([one(form, 'n').value, form.warnings.map(({ code }) => code)]).to.deep.equal([
      { valueInteger: 3 },
      ['unsupported-expression'],
    ]);
  });
});

describe('what the host has to give', () => {
  const items = [item('n', 'string', { extension: [sdc('initialExpression', fhirPath('%user.name'))] })];

  it('is named when it is not there', () => {
    const form = ask(items);
    expect(form.warnings.map(({ code, linkId }) => [code, linkId])).to.deep.equal([['needs-context', 'n']]);
  });

  it('may be announced by an id as well', () => {
    const launch = sdc('launchContext', { extension: [{ url: 'name', valueId: 'user' }] });
    expect(ask(items, {}, { extension: [launch, { url: 'urn:other' }] }).warnings).to.deep.equal([]);
    const given = ask(items, { launchContext: { user: { name: 'Ana' } } }, { extension: [launch] });
    expect(one(given, 'n').value).to.deep.equal({ valueString: 'Ana' });
  });

  it('is not blamed for an evaluator that throws something else', () => {
    for (const thrown of ['a text', undefined]) {
      const evaluator = createEvaluator(() => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error
        throw thrown;
      });
      const form = formOf(items, { evaluator });
      expect(form.warnings.map(({ code }) => code)).to.deep.equal(['expression-failed']);
    }
  });
});

describe('constraints', () => {
  const same = `${answerOf('a')} = ${answerOf('b')}`;
  const two = (...extension: Raw[]): Raw[] => [item('a', 'string'), item('b', 'string', { extension })];
  const filled = (items: Raw[], more: Raw = {}) => {
    const form = ask(items, {}, more);
    set(form, 'a', { valueString: 'x' });
    set(form, 'b', { valueString: 'y' });
    return form;
  };

  it('are said at the item that they point at, and may be no more than a warning', () => {
    const form = filled(
      two(
        constraint(
          { url: 'human', valueString: 'Not the same' },
          { url: 'severity', valueCode: 'warning' },
          { url: 'expression', valueString: same },
          { url: 'location', valueString: "%resource.item.where(linkId = 'a')" },
        ),
      ),
    );
    const [problem, ...more] = form.validate();
    expect([problem?.item.linkId, problem?.severity, problem?.message, more.length]).to.deep.equal([
      'a',
      'warning',
      'Not the same',
      0,
    ]);
    set(form, 'b', { valueString: 'x' });
    expect(form.validate()).to.deep.equal([]);
  });

  it('stay at their own item when they point nowhere, and need no words', () => {
    for (const location of ['%resource.item', "where(linkId='gone')"]) {
      const form = filled(
        two(constraint({ url: 'expression', valueString: same }, { url: 'location', valueString: location })),
      );
      const [problem] = form.validate();
      expect([problem?.item.linkId, problem?.severity, problem?.message]).to.deep.equal(['b', 'error', '']);
    }
  });

  it('of the whole form are said at its first item', () => {
    const whole = constraint(
      { url: 'human', valueString: 'Whole' },
      { url: 'expression', ...fhirPath(same) },
    );
    const form = filled(two(), { extension: [whole] });
    expect(form.validate().map(({ item: at, message }) => [at.linkId, message])).to.deep.equal([
      ['a', 'Whole'],
    ]);
  });

  it('without an expression, or in another language, hold', () => {
    const cql = { url: 'expression', valueExpression: { language: 'text/cql', expression: 'false' } };
    const broken = [constraint(), constraint(cql), constraint({ url: 'expression', valueInteger: 1 })];
    expect(filled(two(...broken), { extension: broken }).validate()).to.deep.equal([]);
    expect(filled(two({ ...constraint(), extension: undefined })).validate()).to.deep.equal([]);
  });
});

describe('toggles', () => {
  it('without an option, or without an expression, switch nothing off', () => {
    const toggle = (...parts: Raw[]): Raw => sdc('answerOptionsToggleExpression', { extension: parts });
    const form = ask([
      item('q', 'choice', {
        answerOption: [coding('a'), coding('b')],
        extension: [
          toggle({ url: 'expression', ...fhirPath('false') }),
          toggle({ url: 'option', ...coding('b') }),
          { ...toggle(), extension: undefined },
        ],
      }),
    ]);
    expect(one(form, 'q').options.map(({ enabled }) => enabled)).to.deep.equal([true, true]);
  });
});
