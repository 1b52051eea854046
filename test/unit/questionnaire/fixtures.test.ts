import { expect } from '@open-wc/testing';
import type { ResponseItem } from '../../../src/questionnaire/fhir.js';
import { createForm } from '../../../src/questionnaire/form.js';
import { readQuestionnaire } from '../../../src/questionnaire/read.js';
import { fixtures } from '../../helpers/fixtures.js';
import { fillIn, seedOf } from '../../helpers/random-answers.js';

const formsFolder = 'fhir/questionnaires';

/** Every linkId with its answers, in order, for comparing what two responses say. */
function said(items: readonly ResponseItem[] | undefined, path = ''): string[] {
  return (items ?? []).flatMap((item, i) => {
    const at = `${path}/${item.linkId}`;
    const answers = (item.answer ?? []).flatMap(({ item: inner, ...value }, n) => [
      `${at}#${String(n)} ${JSON.stringify(value)}`,
      ...said(inner, `${at}#${String(n)}`),
    ]);
    return [...answers, ...said(item.item, `${at}[${String(i)}]`)];
  });
}

describe('every form at hand', () => {
  it('opens, is filled in, checked and answered without an exception', async () => {
    const files = await fixtures.list(formsFolder);
    expect(files.length).to.be.greaterThan(0);
    for (const file of files) {
      try {
        const { questionnaire } = readQuestionnaire(await fixtures.json(file));
        const form = createForm(questionnaire);
        for (const seed of [1, 2]) fillIn(form, seedOf(file) + seed);
        for (const item of form.items()) {
          expect(item.control, item.linkId).to.be.a('string');
          expect(
            item.options.every((option) => typeof option.label === 'string'),
            item.linkId,
          ).to.equal(true);
        }
        for (const problem of form.validate()) expect(problem.item.shown).to.equal(true);
        const response = form.response('completed');
        const again = createForm(questionnaire, { response }).response();
        expect(said(again.item)).to.deep.equal(said(response.item));
      } catch (error) {
        throw new Error(`${file}: ${String(error)}`, { cause: error });
      }
    }
  }).timeout(120_000);
});
