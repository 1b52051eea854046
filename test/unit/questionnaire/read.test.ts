import { expect } from '@open-wc/testing';
import { checkQuestionnaire } from '../../../src/questionnaire/check.js';
import { createForm } from '../../../src/questionnaire/form.js';
import { readQuestionnaire, QuestionnaireError } from '../../../src/questionnaire/read.js';
import { coding } from './build.js';

describe('reading a form', () => {
  it('refuses only what is no Questionnaire at all', () => {
    const outcome = { resourceType: 'OperationOutcome' };
    const found = { resourceType: 'Bundle', entry: [{}, null, { resource: outcome }] };
    for (const no of [null, undefined, 'x', [], {}, { resourceType: 'Patient' }, outcome, found]) {
      expect(() => readQuestionnaire(no)).to.throw(QuestionnaireError);
      expect(() => checkQuestionnaire(no)).to.throw(QuestionnaireError);
    }
    expect(checkQuestionnaire({ resourceType: 'Questionnaire' }).map((one) => one.code)).to.deep.equal([
      'status',
      'empty',
    ]);
  });

  it('finds it in a server’s answer to a search, or to an operation', () => {
    const resource = { resourceType: 'Questionnaire', item: [{ linkId: 'a', type: 'string' }] };
    const outcome = { resource: { resourceType: 'OperationOutcome' } };
    const rows = [
      { resourceType: 'Bundle', type: 'searchset', entry: [outcome, { resource }] },
      { resourceType: 'Parameters', parameter: [{ name: 'return', resource }] },
    ];
    for (const answer of rows)
      expect(readQuestionnaire(answer).questionnaire.item.map(({ linkId }) => linkId)).to.deep.equal(['a']);
  });

  const codes = (raw: object): string[] =>
    checkQuestionnaire({ resourceType: 'Questionnaire', status: 'draft', item: [raw] }).map(
      (one) => one.code,
    );
  const rows: [string, object, string[]][] = [
    ['a group with nothing in it', { linkId: 'a', type: 'group' }, ['que-1']],
    ['a display item that is required', { linkId: 'a', type: 'display', required: true }, ['que-6']],
    [
      'options and a value set',
      { linkId: 'a', type: 'choice', answerOption: [coding('a')], answerValueSet: 'x' },
      ['que-4'],
    ],
    ['a value set on a text', { linkId: 'a', type: 'string', answerValueSet: 'x' }, ['que-5']],
    [
      'initial beside options',
      { linkId: 'a', type: 'choice', answerOption: [coding('a')], initial: [coding('a')] },
      ['que-11'],
    ],
    [
      'several initial answers of one',
      { linkId: 'a', type: 'string', initial: [{ valueString: 'a' }, { valueString: 'b' }] },
      ['que-13'],
    ],
    ['a number as a text', { linkId: 'a', type: 'string', maxLength: '5' }, ['type']],
    ['a boolean as a text', { linkId: 'a', type: 'string', required: 'true' }, ['type']],
    ['a type of R5', { linkId: 'a', type: 'coding', answerOption: [coding('a')] }, ['type']],
    ['no linkId', { type: 'string' }, ['linkId']],
    [
      'an extension that may change the meaning',
      { linkId: 'a', type: 'string', modifierExtension: [{ url: 'urn:m', valueBoolean: true }] },
      ['modifier'],
    ],
    [
      'a condition on an item that is not there',
      { linkId: 'a', type: 'string', enableWhen: [{ question: 'z', operator: '=', answerString: 'x' }] },
      ['enableWhen'],
    ],
    [
      'a shape that could freeze a page',
      {
        linkId: 'a',
        type: 'string',
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/regex', valueString: '(a+)+' }],
      },
      ['regex'],
    ],
    ['nothing', { linkId: 'a', type: 'string' }, []],
  ];
  for (const [words, raw, expected] of rows) {
    it(`warns of ${words}`, () => {
      expect(codes(raw)).to.deep.equal(expected);
    });
  }

  it('leaves out what is no item, counts it, and goes on', () => {
    const { questionnaire, warnings } = readQuestionnaire({
      resourceType: 'Questionnaire',
      item: [null, 'x', { linkId: 'a', type: 'group', item: [7, { linkId: 'b', type: 'string' }] }],
    });
    expect(questionnaire.item?.map(({ linkId, item }) => [linkId, item?.length])).to.deep.equal([['a', 1]]);
    expect(warnings.map(({ code, path }) => `${code} ${path}`)).to.deep.equal([
      'dropped item[0]',
      'dropped item[1]',
      'dropped item[2].item[0]',
    ]);
  });

  it('takes other words beside the answers of a text where R5 says so', () => {
    const asks = (answerConstraint?: string): object => ({
      linkId: answerConstraint ?? 'none',
      type: 'string',
      answerConstraint,
      answerOption: [{ valueString: 'a' }],
    });
    const { questionnaire } = readQuestionnaire({
      resourceType: 'Questionnaire',
      item: [asks(), asks('optionsOnly'), asks('optionsOrType'), asks('optionsOrString')],
    });
    const form = createForm(questionnaire);
    expect(form.roots.map(({ open }) => open)).to.deep.equal([false, false, true, true]);
    for (const item of form.roots) item.setAnswers([{ valueString: 'b' }]);
    expect(form.validate().map(({ item, code }) => [item.linkId, code])).to.deep.equal([
      ['none', 'option'],
      ['optionsOnly', 'option'],
    ]);
  });

  it('takes an R5 coding for a choice, and numbers and booleans for what they are', () => {
    const { questionnaire } = readQuestionnaire({
      resourceType: 'Questionnaire',
      item: [
        { linkId: 'a', type: 'coding', answerConstraint: 'optionsOrString', answerOption: [coding('a')] },
        { linkId: 5, type: 'integer', initial: [{ valueInteger: '7' }], maxLength: '5', repeats: 'false' },
      ],
    });
    expect(questionnaire.item[0]?.type).to.equal('open-choice');
    expect(questionnaire.item[1]).to.deep.include({
      linkId: '5',
      initial: [{ valueInteger: 7 }],
      maxLength: 5,
      repeats: false,
    });
  });
});
