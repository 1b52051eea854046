import { expect } from '@open-wc/testing';
import { raisesFlag, type SafetyRule } from '../../../src/questionnaire/safety.js';
import { coding, formOf, hl7, item, one, set, type Raw } from './build.js';

const loinc = (code: string): Raw => ({ code: [{ system: 'http://loinc.org', code }] });
const scored = ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'].map((code, score) => ({
  valueCoding: { system: 'http://loinc.org', code, display: `word ${String(score)}` },
  extension: [hl7('ordinalValue', { valueDecimal: score })],
}));
const raised = (question: Raw, answer: Parameters<typeof set>[2], rules: SafetyRule[] = []): boolean => {
  const form = formOf([question]);
  set(form, question['linkId'] as string, answer);
  return raisesFlag(one(form, question['linkId'] as string), rules);
};

describe('answers that call for help at once', () => {
  for (const [score, option] of scored.entries()) {
    it(`item 9 of the PHQ-9, answer ${String(score)}`, () => {
      for (const question of [
        item('q9', 'choice', { ...loinc('44260-8'), answerOption: scored }),
        item('/44249-1/44260-8', 'choice', { answerOption: scored }),
        item('x', 'choice', { text: 'Thoughts that you would be better off dead', answerOption: scored }),
      ])
        expect(raised(question, { valueCoding: option.valueCoding }), String(question['linkId'])).to.equal(
          score > 0,
        );
    });
  }

  it('without codes for scores, by what the answer says', () => {
    const answerOption = [
      'Not at all',
      'Several days',
      'No',
      'Never',
      'Yes',
      'Nunca',
      'Casi todos los días',
    ].map((display, n) => coding(`c${String(n)}`, display));
    const question = item('q9', 'choice', { ...loinc('44260-8'), answerOption });
    expect(
      answerOption.filter((answer) => raised(question, answer)).map((answer) => answer.valueCoding.display),
    ).to.deep.equal(['Several days', 'Yes', 'Casi todos los días']);
  });

  it('as numbers and as yes or no', () => {
    const number = item('q9', 'integer', loinc('44260-8'));
    expect([0, 1, 3].map((valueInteger) => raised(number, { valueInteger }))).to.deep.equal([
      false,
      true,
      true,
    ]);
    const asq = item('q1', 'boolean', { text: 'In the past few weeks, have you wished you were dead?' });
    expect([true, false].map((valueBoolean) => raised(asq, { valueBoolean }))).to.deep.equal([true, false]);
  });

  it('of the ASQ, by its codes', () => {
    const answerOption = [coding('373066001', 'Yes'), coding('373067005', 'No')];
    const question = item('q4', 'choice', { code: [{ code: 'ever-attempted' }], answerOption });
    expect(answerOption.map((answer) => raised(question, answer))).to.deep.equal([true, false]);
  });

  it('never by what a person writes in their own words', () => {
    expect(raised(item('note', 'text'), { valueString: 'I wished I were dead' })).to.equal(false);
    expect(
      raised(item('note', 'text', { text: 'If you have thoughts of killing yourself, describe them' }), {
        valueString: 'x',
      }),
    ).to.equal(false);
  });

  it('by rules of the agency: on an item or a code, by value, code or score', () => {
    const question = item('mood', 'choice', { ...loinc('1-2'), answerOption: scored });
    const answer = { valueCoding: scored[2]?.valueCoding ?? {} };
    const says = (rule: SafetyRule): boolean => raised(question, answer, [rule]);
    expect(says({ linkId: 'mood', when: { operator: '>=', value: 2 } })).to.equal(true);
    expect(says({ linkId: 'mood', when: { operator: '>', value: 2 } })).to.equal(false);
    expect(says({ code: 'http://loinc.org|1-2', when: { operator: '=', value: 'LA6570-1' } })).to.equal(true);
    expect(says({ code: '1-2', when: { operator: '=', value: answer } })).to.equal(true);
    expect(says({ linkId: 'other' })).to.equal(false);
    expect(says({ linkId: 'mood' })).to.equal(true);
    expect(
      raised(item('n', 'integer'), { valueInteger: 8 }, [{ linkId: 'n', when: { operator: '>', value: 7 } }]),
    ).to.equal(true);
  });

  it('not while the question is disabled', () => {
    const form = formOf([
      item('a', 'string'),
      item('q9', 'integer', {
        ...loinc('44260-8'),
        enableWhen: [{ question: 'a', operator: '=', answerString: 'x' }],
      }),
    ]);
    set(form, 'q9', { valueInteger: 3 });
    expect(raisesFlag(one(form, 'q9'))).to.equal(false);
    set(form, 'a', { valueString: 'x' });
    expect(raisesFlag(one(form, 'q9'))).to.equal(true);
  });
});
