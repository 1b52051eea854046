import { expect } from '@open-wc/testing';
import type { Form, Terminology } from '../../../src/questionnaire/types.js';
import { formOf, item, one, sdc, type Raw } from './build.js';

const codesOf = (form: Form, linkId: string): string =>
  one(form, linkId)
    .options.map(({ value }) => value.valueCoding?.code)
    .join(' ');
const labels = (form: Form, linkId: string): string =>
  one(form, linkId)
    .options.map(({ label }) => label)
    .join(' ');

describe('value sets of other people’s forms', () => {
  const concept = ['a', 'b', 'c'].map((code) => ({ code, display: code.toUpperCase() }));
  const set1 = {
    resourceType: 'ValueSet',
    id: 'one',
    url: 'urn:one',
    compose: {
      include: [{ system: 'urn:c', concept }],
      exclude: [{ system: 'urn:c', concept: [{ code: 'b' }] }],
    },
  };

  it('leave out what they exclude, and are found by every way of naming them', () => {
    const ways = ['#one', 'urn:one', 'urn:one|2.0', 'urn:one|2.0#x', 'http://forms.example/q#one'];
    const form = formOf(
      ways.map((answerValueSet, i) => item(String(i), 'choice', { answerValueSet })),
      {},
      { contained: [{ resourceType: 'ValueSet' }, set1] },
    );
    for (const i of ways.keys()) expect(codesOf(form, String(i))).to.equal('a c');
  });

  it('leave out a whole system, and ask elsewhere for what only a server can take out (ValueSet.compose.exclude)', () => {
    const made = (id: string, exclude: Raw): Raw => ({
      resourceType: 'ValueSet',
      id,
      compose: {
        include: [
          { system: 'urn:c', concept },
          { system: 'urn:d', concept },
        ],
        exclude: [exclude],
      },
    });
    const filter = [{ property: 'concept', op: 'is-a', value: 'a' }];
    const form = formOf(
      ['system', 'filter', 'set'].map((id) => item(id, 'choice', { answerValueSet: `#${id}` })),
      {},
      {
        contained: [
          made('system', { system: 'urn:d' }),
          made('filter', { system: 'urn:d', filter }),
          made('set', { valueSet: ['urn:x'] }),
        ],
      },
    );
    expect(codesOf(form, 'system')).to.equal('a b c');
    expect([one(form, 'filter').optionsState, one(form, 'set').optionsState]).to.deep.equal([
      'unavailable',
      'unavailable',
    ]);
  });

  it('take in others of the form, and keep what is in all of them', () => {
    const made = (id: string, ...include: Raw[]): Raw => ({
      resourceType: 'ValueSet',
      id,
      compose: { include },
    });
    const form = formOf(
      ['two', 'both', 'ring'].map((id) => item(id, 'choice', { answerValueSet: `#${id}` })),
      {},
      {
        contained: [
          set1,
          made('two', { valueSet: ['#one'] }, { system: 'urn:d', concept: [{ code: 'd' }] }),
          made('both', { valueSet: ['#one'], system: 'urn:c', concept: [{ code: 'b' }, { code: 'c' }] }),
          made('ring', { valueSet: ['#ring'] }),
        ],
      },
    );
    expect(codesOf(form, 'two')).to.equal('a c d');
    expect(codesOf(form, 'both')).to.equal('c');
    expect(one(form, 'ring').optionsState).to.equal('unavailable');
  });

  it('offer no heading without a code', () => {
    const contains = [{ display: 'Fruit', contains: [{ system: 'urn:c', code: 'apple', display: 'Apple' }] }];
    const form = formOf(
      [item('a', 'choice', { answerValueSet: '#f' })],
      {},
      { contained: [{ resourceType: 'ValueSet', id: 'f', expansion: { contains } }] },
    );
    expect(labels(form, 'a')).to.equal('Apple');
  });

  it('speak a language by its country, too', () => {
    const say = (language: string, value: string): Raw => ({ language, value });
    const words = [
      { code: 'a', display: 'A', designation: [say('es-MX', 'Ah')] },
      { code: 'b', display: 'B', designation: [say('es', 'Be'), say('es-MX', 'Be grande')] },
    ];
    const contained = [
      { resourceType: 'ValueSet', id: 'v', compose: { include: [{ system: 'urn:c', concept: words }] } },
    ];
    const inLanguage = (language: string): string =>
      labels(formOf([item('a', 'choice', { answerValueSet: '#v' })], { language }, { contained }), 'a');
    expect(inLanguage('es')).to.equal('Ah Be');
    expect(inLanguage('es-MX')).to.equal('Ah Be grande');
    expect(inLanguage('fr')).to.equal('A B');
  });

  it('are asked for at the server of the group they are in', async () => {
    const server = (valueUrl: string): Raw => sdc('preferredTerminologyServer', { valueUrl });
    const asked: unknown[] = [];
    const terminology: Terminology = (valueSet, query) => {
      asked.push([valueSet, query.server]);
      return Promise.resolve([]);
    };
    formOf(
      [
        item('g', 'group', {
          extension: [server('urn:group')],
          item: [item('a', 'choice', { answerValueSet: 'urn:a' })],
        }),
        item('b', 'choice', { answerValueSet: 'urn:b' }),
      ],
      { terminology },
      { extension: [server('urn:form')] },
    );
    await Promise.resolve();
    expect(asked).to.deep.equal([
      ['urn:a', 'urn:group'],
      ['urn:b', 'urn:form'],
    ]);
  });
});
