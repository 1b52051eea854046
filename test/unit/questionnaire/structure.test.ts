import { expect } from '@open-wc/testing';
import { coding, control, formOf, hl7, item, one, set, type Raw } from './build.js';

const when = (question: string, answerString: string): Raw => ({
  enableWhen: [{ question, operator: '=', answerString }],
});

describe('groups and what is nested under answers', () => {
  it('disables everything in a disabled group', () => {
    const form = formOf([
      item('a', 'string'),
      item('g', 'group', { ...when('a', 'x'), item: [item('b', 'string')] }),
    ]);
    expect(one(form, 'b').enabled).to.equal(false);
    set(form, 'a', { valueString: 'x' });
    expect(one(form, 'b').enabled).to.equal(true);
  });

  it('opens questions under a question once it has an answer, and keeps theirs when it is edited', () => {
    const form = formOf([item('a', 'string', { item: [item('b', 'string')] })]);
    expect(one(form, 'b').enabled).to.equal(false);
    one(form, 'a').setText('first');
    one(form, 'b').setText('inner');
    one(form, 'a').setText('second');
    expect(one(form, 'b').value).to.deep.equal({ valueString: 'inner' });
    expect(form.response().item).to.deep.equal([
      {
        linkId: 'a',
        text: 'Text a',
        answer: [
          {
            valueString: 'second',
            item: [{ linkId: 'b', text: 'Text b', answer: [{ valueString: 'inner' }] }],
          },
        ],
      },
    ]);
  });

  it('has the nested questions once for each answer', () => {
    const options = [coding('a'), coding('b')];
    const form = formOf([
      item('q', 'choice', { repeats: true, answerOption: options, item: [item('n', 'string')] }),
    ]);
    const question = one(form, 'q');
    for (const option of question.options) question.toggle(option);
    expect(form.find('n')).to.have.length(2);
    one(form, 'n', 0).setText('about a');
    one(form, 'n', 1).setText('about b');
    question.toggle(coding('a'));
    expect(form.find('n').map((n) => n.value?.valueString)).to.deep.equal(['about b']);
    expect(question.answers[0]?.items[0]).to.equal(one(form, 'n'));
    question.toggle(coding('a'));
    expect(form.find('n').map((n) => n.value?.valueString)).to.deep.equal(['about b', undefined]);
  });

  it('makes help, units, hints and words at the ends of a slider part of their question', () => {
    const display = (linkId: string, code: string): Raw =>
      item(linkId, 'display', { extension: [control(code)] });
    const form = formOf([
      item('q', 'integer', {
        extension: [hl7('entryFormat', { valueString: '0 to 10' })],
        item: [
          display('h', 'help'),
          display('f', 'flyover'),
          display('u', 'unit'),
          display('l', 'lower'),
          display('p', 'prompt'),
        ],
      }),
    ]);
    const { notes, unit, hint, children } = one(form, 'q');
    expect(notes).to.include({ help: 'Text h', flyover: 'Text f', lower: 'Text l', intro: 'Text p' });
    expect([unit, hint, children.length]).to.deep.equal(['Text u', '0 to 10', 0]);
    expect(one(form, 'h').shown).to.equal(false);
  });
});

describe('repeating groups', () => {
  const rows = (more: Raw = {}): Raw =>
    item('row', 'group', {
      repeats: true,
      item: [item('kind', 'string'), item('other', 'string', when('kind', 'o'))],
      ...more,
    });

  it('are added and taken away, each with its own answers and a key that stays', () => {
    const form = formOf([rows(), item('end', 'string')]);
    const first = one(form, 'row');
    const second = first.addInstance();
    const third = first.addInstance();
    expect(new Set([first.key, second.key, third.key]).size).to.equal(3);
    expect(form.roots.map((root) => root.linkId)).to.deep.equal(['row', 'row', 'row', 'end']);
    expect([third.index, third.count]).to.deep.equal([2, 3]);
    const { key } = third;
    second.removeInstance();
    expect([third.index, third.count, third.key]).to.deep.equal([1, 2, key]);
    expect(form.byKey(key)).to.equal(third);
  });

  it('keep to minOccurs and maxOccurs', () => {
    const limit = (name: string, valueInteger: number): Raw => hl7(`questionnaire-${name}`, { valueInteger });
    const form = formOf([rows({ extension: [limit('minOccurs', 2), limit('maxOccurs', 3)] })]);
    expect(form.find('row')).to.have.length(2);
    const row = one(form, 'row');
    expect([row.canAdd, row.canRemove]).to.deep.equal([true, false]);
    row.addInstance();
    expect([row.canAdd, row.canRemove]).to.deep.equal([false, true]);
    expect(() => row.addInstance()).to.throw('row');
  });

  it('look for conditions in their own row first', () => {
    const form = formOf([rows()]);
    one(form, 'row').addInstance();
    set(form, 'kind', { valueString: 'o' });
    expect(form.find('other').map((other) => other.enabled)).to.deep.equal([true, false]);
    one(form, 'kind', 1).setText('o');
    one(form, 'kind', 0).setText('');
    expect(form.find('other').map((other) => other.enabled)).to.deep.equal([false, true]);
  });

  it('look at what comes before, then at what comes after, where no row is shared', () => {
    const form = formOf([rows(), item('after', 'string', when('kind', 'o'))]);
    one(form, 'row').addInstance();
    set(form, 'kind', { valueString: 'o' });
    expect(one(form, 'after').enabled, 'the nearest before it is the second row').to.equal(false);
    one(form, 'kind', 1).setText('o');
    expect(one(form, 'after').enabled).to.equal(true);
    one(form, 'row', 1).removeInstance();
    expect(one(form, 'after').enabled, 'now the first row is').to.equal(true);
    one(form, 'kind').setText('');
    expect(one(form, 'after').enabled).to.equal(false);
  });

  it('look at an answer above them before any other', () => {
    const form = formOf([
      item('top', 'string', { repeats: true, item: [item('deep', 'string', when('top', 'b'))] }),
    ]);
    set(form, 'top', { valueString: 'a' }, { valueString: 'b' });
    expect(form.find('deep').map((deep) => deep.enabled)).to.deep.equal([true, true]);
  });
});

describe('conditions that go round in circles', () => {
  it('end, and say so', () => {
    const form = formOf([
      item('a', 'string', {
        enableWhen: [{ question: 'b', operator: 'exists', answerBoolean: false }],
        initial: [{ valueString: '1' }],
      }),
      item('b', 'string', {
        enableWhen: [{ question: 'a', operator: 'exists', answerBoolean: true }],
        initial: [{ valueString: '1' }],
      }),
    ]);
    expect(form.warnings.map((one) => one.code)).to.include('loop');
    expect(form.evaluations).to.be.lessThan(40);
  });

  it('end when an item asks about itself', () => {
    const form = formOf([item('a', 'string', { ...when('a', 'x'), initial: [{ valueString: 'x' }] })]);
    expect(one(form, 'a').enabled).to.equal(false);
  });

  it('stay closed when two wait for each other', () => {
    const form = formOf([item('a', 'string', when('b', 'x')), item('b', 'string', when('a', 'x'))]);
    expect([one(form, 'a').enabled, one(form, 'b').enabled]).to.deep.equal([false, false]);
  });
});

describe('only what depends on a change is looked at again', () => {
  it('one condition of a thousand for one answer', () => {
    const many = Array.from({ length: 1000 }, (_, n) =>
      item(`q${String(n)}`, 'string', n % 2 ? when(`q${String(n - 1)}`, 'x') : {}),
    );
    const form = formOf(many);
    const atStart = form.evaluations;
    expect(atStart).to.equal(500);
    const changed: string[] = [];
    form.subscribe((items) => changed.push(...[...items].map((one) => one.linkId)));
    one(form, 'q500').setText('x');
    expect(form.evaluations - atStart).to.equal(1);
    expect(changed).to.have.members(['q500', 'q501']);
  });

  it('once each, however many ways lead there', () => {
    const from = (...questions: string[]): Raw => ({
      enableBehavior: 'any',
      enableWhen: questions.map((question) => ({ question, operator: 'exists', answerBoolean: true })),
    });
    const form = formOf([
      item('end', 'string', from('left', 'right', 'a')),
      item('left', 'string', { ...from('a'), initial: [{ valueString: '1' }] }),
      item('right', 'string', { ...from('a', 'left'), initial: [{ valueString: '1' }] }),
      item('a', 'string'),
    ]);
    const before = form.evaluations;
    one(form, 'a').setText('x');
    expect(form.evaluations - before).to.equal(3);
    expect(one(form, 'end').enabled).to.equal(true);
  });

  it('tells listeners once for a batch, and not at all for nothing', () => {
    const form = formOf([item('a', 'string'), item('b', 'string')]);
    let calls = 0;
    const stop = form.subscribe(() => calls++);
    form.batch(() => {
      one(form, 'a').setText('1');
      one(form, 'b').setText('2');
    });
    one(form, 'a').setText('1');
    expect(calls).to.equal(1);
    stop();
    one(form, 'a').setText('3');
    expect(calls).to.equal(1);
  });
});
