import { expect } from '@open-wc/testing';
import type {
  Questionnaire,
  QuestionnaireResponse,
  Resource,
  ResponseItem,
} from '../../../src/questionnaire/fhir.js';
import { createForm } from '../../../src/questionnaire/form.js';
import { readQuestionnaire } from '../../../src/questionnaire/read.js';
import type { Form } from '../../../src/questionnaire/types.js';
import { fixtures } from '../../helpers/fixtures.js';

interface Found {
  readonly from: string;
  readonly response: QuestionnaireResponse & { readonly contained?: readonly Resource[] };
}

interface Line {
  /** From the outside in. */
  readonly linkIds: readonly string[];
  readonly text: string;
}

/** Every answer with where it stands, for comparing what two responses say. */
function said(items: readonly ResponseItem[] | undefined, around: readonly string[] = []): Line[] {
  return (items ?? []).flatMap((item) => {
    const linkIds = [...around, item.linkId];
    const answers = (item.answer ?? []).flatMap(({ item: inner, ...value }) => [
      { linkIds, text: `${linkIds.join('/')} ${JSON.stringify(value)}` },
      ...said(inner, linkIds),
    ]);
    return [...answers, ...said(item.item, linkIds)];
  });
}

const bare = (canonical = ''): string => canonical.split('|')[0] ?? '';
const isQuestionnaire = ({ resourceType }: Resource): boolean => resourceType === 'Questionnaire';

/** What of the first is not in the second, each as often as it is missing. */
function missing(before: readonly Line[], after: readonly Line[]): Line[] {
  const left = after.map(({ text }) => text);
  return before.filter(({ text }) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe('every response at hand', () => {
  const forms: { questionnaire: Questionnaire; linkIds: Set<string> }[] = [];
  const found: Found[] = [];

  before(async function () {
    this.timeout(60_000);
    for (const file of await fixtures.list('fhir/questionnaires')) {
      const { questionnaire } = readQuestionnaire(await fixtures.json(file));
      const linkIds = new Set([...createForm(questionnaire).items()].map(({ linkId }) => linkId));
      forms.push({ questionnaire, linkIds });
      for (const one of questionnaire.contained ?? [])
        if (one.resourceType === 'QuestionnaireResponse')
          found.push({ from: `${file}, contained`, response: one as unknown as QuestionnaireResponse });
    }
    for (const file of await fixtures.list('fhir/questionnaire-responses'))
      found.push({ from: file, response: await fixtures.json(file) });
  });

  /** The form a response names, carries, or, where it names none, the first that asks all it answers. */
  function formOf({ questionnaire: canonical = '', contained = [], item }: Found['response']) {
    const own = contained.find((one) => isQuestionnaire(one) && `#${String(one['id'])}` === canonical);
    if (own) return readQuestionnaire({ ...own, contained }).questionnaire;
    const named = forms.find(({ questionnaire: { url } }) => canonical && (url ?? '') === bare(canonical));
    const asked = said(item).flatMap(({ linkIds }) => linkIds);
    return (
      named ??
      (asked.length ? forms.find(({ linkIds }) => asked.every((one) => linkIds.has(one))) : undefined)
    )?.questionnaire;
  }

  /** An answer to a question that is closed now is left out: it should not have been in the response. */
  const isOpen = (form: Form, { linkIds }: Line): boolean =>
    !linkIds.some((linkId) => {
      const same = form.find(linkId);
      return same.length > 0 && same.every(({ enabled }) => !enabled);
    });

  it('comes back without loss', () => {
    expect(found).not.to.have.lengthOf(0);
    let [withForm, answers, closed] = [0, 0, 0];
    for (const { from, response } of found) {
      const own = formOf(response);
      if (own) withForm += 1;
      // without its form all of it is unknown, and must come back all the same
      const questionnaire = own ?? { resourceType: 'Questionnaire', status: 'active', item: [] };
      const form = createForm(questionnaire, { response });
      for (const item of form.items())
        expect(item.parent !== undefined || form.roots.includes(item)).to.equal(true);
      const again = form.response();
      const lost = missing(said(response.item), said(again.item));
      expect(
        lost.filter((line) => isOpen(form, line)).map(({ text }) => text),
        from,
      ).to.deep.equal([]);
      expect(missing(said(again.item), said(response.item)), `${from}, made up`).to.deep.equal([]);
      const { item: _before, ...head } = response;
      const { item: _after, ...headAgain } = again;
      expect(headAgain, from).to.deep.include(head);
      answers += said(response.item).length;
      closed += lost.length;
    }
    console.log(
      `${found.length} responses with ${answers} answers, ${withForm} with their form; ${closed} answers to closed questions left out.`,
    );
  });
});
