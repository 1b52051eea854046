import { expect } from '@open-wc/testing';
import { control, formOf, item, one } from './build.js';

describe('value sets that only a terminology service knows', () => {
  const outside = item('q', 'choice', { answerValueSet: 'http://example.org/vs' });
  const settled = async (): Promise<void> => {
    await Promise.resolve();
    await new Promise((done) => setTimeout(done));
  };

  it('are named to the integrator when nobody can look them up', () => {
    const form = formOf([outside]);
    expect(form.warnings).to.deep.include({
      path: '',
      linkId: 'q',
      code: 'needs-terminology',
      message: 'Its value set is not in the form: set `terminology` to look it up.',
    });
    expect(one(form, 'q').optionsState).to.equal('unavailable');
  });

  it('come by the hook, and the question is drawn anew', async () => {
    const asked: unknown[] = [];
    const form = formOf([outside], {
      language: 'es',
      terminology: async (url, query) => {
        asked.push([url, query.words, query.language]);
        return [{ code: 'a', display: 'A' }];
      },
    });
    let changed = 0;
    form.subscribe(() => changed++);
    expect(one(form, 'q').optionsState).to.equal('loading');
    await settled();
    expect(asked).to.deep.equal([['http://example.org/vs', '', 'es']]);
    expect([one(form, 'q').optionsState, one(form, 'q').control, changed]).to.deep.equal([
      'ready',
      'radio',
      1,
    ]);
  });

  it('are searched word by word for an autocomplete', async () => {
    const form = formOf([{ ...outside, extension: [control('autocomplete')] }], {
      terminology: async (_url, { words }) => [{ code: words, display: words }],
    });
    expect((await one(form, 'q').search('asp')).map((option) => option.label)).to.deep.equal(['asp']);
  });

  it('that fail leave the form whole', async () => {
    const form = formOf([outside, item('b', 'string')], {
      terminology: () => Promise.reject(new Error('down')),
    });
    await settled();
    expect(one(form, 'q').optionsState).to.equal('failed');
    expect(form.warnings.map((one) => one.code)).to.include('terminology-failed');
    expect(await one(form, 'q').search('x')).to.deep.equal([]);
  });
});
