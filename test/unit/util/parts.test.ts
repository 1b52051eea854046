import { expect } from '@open-wc/testing';
import { addPart, onPart, part } from '../../../src/util/parts.js';

describe('optional parts', () => {
  it('may come before or after the widget that asks for them', () => {
    const heard: unknown[] = [];
    addPart('early', 'e');
    const stop = onPart(() => heard.push([part('early'), part('late')]));
    addPart('late', 'l');
    stop();
    expect(heard).to.deep.equal([['e', 'l']]);
  });

  it('are kept as they came first: a second script with the same part changes and tells nothing', () => {
    addPart('twice', 1);
    let told = 0;
    const stop = onPart(() => told++);
    addPart('twice', 2);
    stop();
    expect([part('twice'), told]).to.deep.equal([1, 0]);
  });

  it('are told of to nobody who stopped listening, also in the middle of the telling', () => {
    const heard: string[] = [];
    const stopFirst = onPart(() => {
      heard.push('first');
      stopFirst();
    });
    const stopSecond = onPart(() => heard.push('second'));
    addPart('one', 1);
    stopSecond();
    addPart('two', 2);
    expect(heard).to.deep.equal(['first', 'second']);
  });
});
