import { expect } from '@open-wc/testing';
import type { QuestionnaireResponse } from '../../../src/questionnaire/fhir.js';
import { coding, formOf, item, one, set } from './build.js';

describe('the response', () => {
  it('names the form with its version, and says nothing of what is empty or disabled', () => {
    const form = formOf(
      [
        item('a', 'string'),
        item('b', 'string', {
          enableWhen: [{ question: 'a', operator: '=', answerString: 'x' }],
          initial: [{ valueString: 'gone' }],
        }),
        item('g', 'group', { item: [item('c', 'string'), item('d', 'display')] }),
      ],
      {},
      { version: '2' },
    );
    expect(form.response()).to.deep.equal({
      resourceType: 'QuestionnaireResponse',
      questionnaire: 'urn:q|2',
      status: 'in-progress',
    });
    set(form, 'c', { valueString: 'y' });
    expect(form.response().item).to.deep.equal([
      {
        linkId: 'g',
        text: 'Text g',
        item: [{ linkId: 'c', text: 'Text c', answer: [{ valueString: 'y' }] }],
      },
    ]);
  });

  it('is dated when it is finished', () => {
    const form = formOf([item('a', 'string')], { now: () => new Date('2026-01-02T03:04:05Z') });
    expect(form.response('completed')).to.include({
      status: 'completed',
      authored: '2026-01-02T03:04:05.000Z',
    });
    expect(form.response()).not.to.have.property('authored');
  });

  const loaded: QuestionnaireResponse = {
    resourceType: 'QuestionnaireResponse',
    id: 'r1',
    questionnaire: 'urn:q|1',
    status: 'completed',
    authored: '2020-01-01',
    subject: { reference: 'Patient/1' },
    item: [
      { linkId: 'unknown-first', answer: [{ valueString: 'u' }] },
      {
        linkId: 'a',
        text: 'As it was asked then',
        answer: [{ valueString: 'x', extension: [{ url: 'urn:e', valueString: 'e' }] } as object],
      },
      { linkId: 'unknown', item: [{ linkId: 'deep', answer: [{ valueInteger: 1 }] }] },
      { linkId: 'row', item: [{ linkId: 'r', answer: [{ valueString: '1' }] }] },
      {
        linkId: 'row',
        item: [
          { linkId: 'r', answer: [{ valueString: '2' }] },
          { linkId: 'new', answer: [{ valueBoolean: true }] },
        ],
      },
      {
        linkId: 'q',
        answer: [
          { ...coding('a'), item: [{ linkId: 'n', answer: [{ valueString: 'about a' }] }] },
          coding('b'),
        ],
      },
    ],
  };
  const build = () =>
    formOf(
      [
        item('a', 'string', { text: 'As it is asked now', initial: [{ valueString: 'initial' }] }),
        item('with-initial', 'string', { initial: [{ valueString: 'initial' }] }),
        item('row', 'group', { repeats: true, item: [item('r', 'string')] }),
        item('q', 'choice', {
          repeats: true,
          answerOption: [coding('a'), coding('b')],
          item: [item('n', 'string')],
        }),
      ],
      { response: loaded },
    );

  it('is loaded and given back whole, with what the form does not know', () => {
    const again = build().response();
    const texts = JSON.stringify(again, (key, value: unknown) =>
      key === 'text' && value !== 'As it was asked then' ? undefined : value,
    );
    expect(JSON.parse(texts)).to.deep.equal(loaded);
  });

  it('that is loaded is not filled up with initial answers, but new rows are', () => {
    const form = build();
    expect(one(form, 'with-initial').value).to.equal(undefined);
    expect(form.find('row')).to.have.length(2);
  });

  it('keeps what is not known when answers change', () => {
    const form = build();
    set(form, 'a', { valueString: 'new' });
    one(form, 'row', 0).removeInstance();
    const text = JSON.stringify(form.response());
    for (const kept of ['unknown-first', 'deep', 'new', 'Patient/1']) expect(text).to.contain(kept);
    expect(text).not.to.contain('urn:e');
  });

  it('of older software, nested under the question itself, is understood', () => {
    const form = formOf([item('a', 'string', { item: [item('b', 'string')] })], {
      response: {
        resourceType: 'QuestionnaireResponse',
        status: 'completed',
        item: [
          {
            linkId: 'a',
            answer: [{ valueString: 'x' }],
            item: [{ linkId: 'b', answer: [{ valueString: 'y' }] }],
          },
        ],
      },
    });
    expect(one(form, 'b').value).to.deep.equal({ valueString: 'y' });
    expect(form.response().item?.[0]?.answer?.[0]?.item?.[0]?.linkId).to.equal('b');
  });

  const absent = {
    url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
    valueCode: 'asked-declined',
  };
  const said = { extension: [absent] };
  const rows: [string, object][] = [
    ['why there is no answer (data-absent-reason), on the item', { linkId: 'a', text: 'Text a', ...said }],
    ['the same in place of the answer', { linkId: 'a', text: 'Text a', answer: [said] }],
    ['the same beside the value', { linkId: 'a', text: 'Text a', answer: [{ _valueString: said }] }],
    ['an answer of another type', { linkId: 'a', text: 'Text a', answer: [{ valueInteger: 3 }] }],
    ['what is said of a group', { linkId: 'g', text: 'Text g', ...said }],
    ['an answer of a group', { linkId: 'g', text: 'Text g', answer: [{ valueString: 'x' }] }],
    ['an answer of a text to read', { linkId: 'd', text: 'Text d', answer: [{ valueString: 'x' }] }],
    [
      'what stands under a text to read',
      { linkId: 'd', item: [{ linkId: 'z', answer: [{ valueString: 'x' }] }] },
    ],
  ];
  for (const [words, raw] of rows) {
    it(`that is loaded keeps ${words}`, () => {
      const items = [
        item('a', 'string'),
        item('g', 'group', { item: [item('b', 'string')] }),
        item('d', 'display'),
      ];
      const response = { resourceType: 'QuestionnaireResponse', status: 'in-progress', item: [raw] };
      const form = formOf(items, { response: response as unknown as QuestionnaireResponse });
      expect(form.response().item).to.deep.equal([raw]);
      set(form, 'a', { valueString: 'y' });
      set(form, 'a');
      expect(JSON.stringify(form.response())).not.to.contain('y"');
    });
  }

  it('may have one item where a list belongs', () => {
    const alone = { linkId: 'a', answer: { valueString: 'x' } };
    const response = { resourceType: 'QuestionnaireResponse', status: 'in-progress', item: alone };
    const form = formOf([item('a', 'string')], { response: response as unknown as QuestionnaireResponse });
    expect(one(form, 'a').value).to.deep.equal({ valueString: 'x' });
  });

  it('with nonsense in it does no harm', () => {
    const nonsense = {
      resourceType: 'QuestionnaireResponse',
      status: 'x',
      item: [null, { linkId: 'a', answer: [null, 'x', {}] }, 5],
    };
    const form = formOf([item('a', 'string'), item('b', 'string')], {
      response: nonsense as unknown as QuestionnaireResponse,
    });
    set(form, 'b', { valueString: 'ok' });
    expect(JSON.stringify(form.response())).to.contain('ok');
  });
});
