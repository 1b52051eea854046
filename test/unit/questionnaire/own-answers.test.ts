import { expect } from '@open-wc/testing';
import { fhirPathEvaluator } from '../../../src/questionnaire/fhirpath.js';
import type { Form, FormOptions } from '../../../src/questionnaire/types.js';
import { coding, fhirPath, formOf, hl7, item, one, sdc, set, type Raw } from './build.js';

const ask = (items: Raw[], options: FormOptions = {}, more: Raw = {}): Form =>
  formOf(items, { evaluator: fhirPathEvaluator, ...options }, more);
const answerOf = (linkId: string): string => `%resource.item.where(linkId='${linkId}').answer.value`;
const codes = (of: readonly { code: string }[]): string[] => of.map((one) => one.code);

describe('expressions that meet a person’s own answers', () => {
  const editable = (expression: string): Raw => ({
    extension: [sdc('calculatedExpression', fhirPath(expression))],
  });
  const items = [item('a', 'integer'), item('b', 'integer', editable(`${answerOf('a')} * 2`))];

  it('leave what was edited (SDC, Expressions, calculatedExpression), also once it is loaded again', () => {
    const form = ask(items);
    set(form, 'a', { valueInteger: 2 });
    expect(one(form, 'b').value).to.deep.equal({ valueInteger: 4 });
    set(form, 'b', { valueInteger: 9 });
    set(form, 'a', { valueInteger: 3 });
    expect(one(form, 'b').value).to.deep.equal({ valueInteger: 9 });
    const again = ask(items, { response: form.response() });
    expect(one(again, 'b').value).to.deep.equal({ valueInteger: 9 });
    one(again, 'b').setText('many');
    set(again, 'a', { valueInteger: 4 });
    expect([one(again, 'b').typed, one(again, 'b').value]).to.deep.equal(['many', undefined]);
  });

  it('take the place of what the form begins with', () => {
    const [a = {}, b = {}] = items;
    const first = { extension: [sdc('initialExpression', fhirPath('7')), ...(b['extension'] as Raw[])] };
    for (const more of [{ initial: [{ valueInteger: 7 }] }, first]) {
      const form = ask([a, { ...b, ...more }]);
      set(form, 'a', { valueInteger: 2 });
      expect(one(form, 'b').value).to.deep.equal({ valueInteger: 4 });
    }
  });

  it('go on where nothing was edited, and where nobody can: read-only, hidden, sums of points', () => {
    const scored = { ...coding('x'), extension: [hl7('ordinalValue', { valueDecimal: 1 })] };
    const hidden = hl7('questionnaire-hidden', { valueBoolean: true });
    const sum = item('b', 'integer', editable(`${answerOf('a')} * 2`));
    const rows: [string, Raw[], number][] = [
      ['as worked out', items, 4],
      ['read-only', [item('a', 'integer'), { ...sum, readOnly: true }], 7],
      ['hidden', [item('a', 'integer'), item('g', 'group', { extension: [hidden], item: [sum] })], 7],
      ['sum of points', [item('a', 'integer'), item('q', 'choice', { answerOption: [scored] }), sum], 7],
    ];
    for (const [words, all, loaded] of rows) {
      const b = { linkId: 'b', answer: [{ valueInteger: loaded }] };
      const item1 = words === 'hidden' ? { linkId: 'g', item: [b] } : b;
      const form = ask(all, {
        response: {
          resourceType: 'QuestionnaireResponse',
          status: 'in-progress',
          item: [{ linkId: 'a', answer: [{ valueInteger: 2 }] }, item1],
        },
      });
      expect(one(form, 'b').value, words).to.deep.equal({ valueInteger: 4 });
      set(form, 'a', { valueInteger: 5 });
      expect(one(form, 'b').value, words).to.deep.equal({ valueInteger: 10 });
    }
  });

  it('offer answers to choose from, not a field to write in', () => {
    const from = { extension: [sdc('answerExpression', fhirPath(answerOf('a')))] };
    const form = ask([item('a', 'string', { repeats: true }), item('q', 'choice', from)]);
    set(form, 'a', { valueString: 'Ana' }, { valueString: 'Ben' });
    expect([one(form, 'q').control, one(form, 'q').options.length]).to.deep.equal(['radio', 2]);
  });

  it('hold each constraint for itself, in each row', () => {
    const rule = (expression: string, ...more: Raw[]): Raw =>
      hl7('targetConstraint', {
        extension: [{ url: 'expression', ...fhirPath(expression) }, ...more],
      });
    const own = ask([
      item('x', 'integer', { extension: [rule('answer.value > 9'), rule('answer.value < 99')] }),
    ]);
    set(own, 'x', { valueInteger: 5 });
    expect(codes(own.validate())).to.deep.equal(['constraint']);
    set(own, 'x', { valueInteger: 50 });
    expect(own.validate()).to.deep.equal([]);
    const place = { url: 'location', valueString: "item.where(linkId='x')" };
    const rows = ask([
      item('g', 'group', {
        repeats: true,
        extension: [rule("item.where(linkId='x').answer.value > 9", place)],
        item: [item('x', 'integer')],
      }),
    ]);
    one(rows, 'g').addInstance();
    one(rows, 'x', 0).setText('50');
    one(rows, 'x', 1).setText('5');
    expect(rows.validate().map(({ item: at }) => at === one(rows, 'x', 1))).to.deep.equal([true]);
  });

  it('that are read and not run are named: queries, candidates, those kept elsewhere, the form’s own', () => {
    const query = (name: string): Raw => ({
      valueExpression: { name, language: 'application/x-fhir-query', expression: 'Patient?_id=1' },
    });
    const library = sdc('calculatedExpression', { valueExpression: { reference: 'urn:library' } });
    const rule = hl7('targetConstraint', { extension: [{ url: 'expression', ...query('c') }] });
    const names = (form: Form): string[] =>
      form.warnings.map(({ code, linkId }) => `${code} ${linkId ?? ''}`);
    const found = [
      item('a', 'choice', { extension: [sdc('candidateExpression', fhirPath('1'))] }),
      item('b', 'integer', { extension: [library] }),
      item('c', 'integer', { extension: [hl7('variable', query('x'))] }),
    ];
    expect(
      names(ask(found, { launchContext: { y: [] } }, { extension: [hl7('variable', query('y'))] })),
    ).to.have.members(['a', 'b', 'c'].map((linkId) => `unsupported-expression ${linkId}`));
    expect(names(ask([], {}, { extension: [rule] }))).to.deep.equal(['unsupported-expression ']);
  });

  it('say constraints in the language shown', () => {
    const said = {
      extension: [
        { url: 'lang', valueCode: 'es' },
        { url: 'content', valueString: 'Mal' },
      ],
    };
    const human = {
      url: 'human',
      valueString: 'Wrong',
      _valueString: { extension: [hl7('translation', said)] },
    };
    const rule = hl7('questionnaire-constraint', {
      extension: [{ url: 'expression', valueString: '%rootResource.item.empty()' }, human],
    });
    const form = ask([item('a', 'string', { extension: [rule] })], { language: 'es' });
    set(form, 'a', { valueString: 'x' });
    expect(form.validate().map(({ message }) => message)).to.deep.equal(['Mal']);
  });
});
