import { expect } from '@open-wc/testing';
import { backFrom, sharedScreen, theList, type Screen } from '../../../src/ui/screen.js';
import { sharedIds, shareLink } from '../../../src/ui/share-link.js';

describe('links that carry ids', () => {
  it('keep them behind the #, so that no server sees them, and lead back to them', () => {
    const link = shareLink('p', '/people?x=1#top', ['a b', 'c,d', 'é']);
    const { origin, pathname, search, hash } = new URL(link);
    expect(`${origin}${pathname}${search}`).to.equal(`${location.origin}/people?x=1`);
    expect(sharedIds('p', hash)).to.deep.equal(['a b', 'c,d', 'é']);
  });

  it('lead nowhere when they are of another kind, empty or broken', () => {
    expect(sharedIds('p', '#s=1')).to.deep.equal([]);
    expect(sharedIds('p', '#p=')).to.deep.equal([]);
    expect(sharedIds('p', '#p=%E0%A4%A')).to.deep.equal([]);
    expect(sharedIds('p', '')).to.deep.equal([]);
  });
});

describe('screens over a list', () => {
  const at = (hash: string) => {
    history.replaceState(null, '', hash || location.pathname + location.search);
    return sharedScreen('p', '/people');
  };
  after(() => at(''));

  it('open where a link leads: on one record, or on several as on a shortlist', () => {
    expect(at('#p=ana')).to.deep.equal({ name: 'one', id: 'ana', from: theList });
    expect(at('#p=ana,joe')).to.deep.equal({ name: 'saved', ids: ['ana', 'joe'] });
    expect(at('')).to.equal(theList);
  });

  it('ignore links where the host has none', () => {
    at('#p=ana');
    expect(sharedScreen('p', '')).to.equal(theList);
  });

  it('lead back to where one was, with the focus on what was pressed', () => {
    const one: Screen = { name: 'one', id: 'a"b', from: theList };
    expect(backFrom(one)).to.deep.equal([theList, '[data-id="a\\"b"]']);
    expect(backFrom({ name: 'ask', id: 'a', from: one })).to.deep.equal([one, '#top']);
    expect(backFrom({ name: 'ask', from: theList })).to.deep.equal([theList, '[data-any]']);
    expect(backFrom({ name: 'saved' })).to.deep.equal([theList, '[data-saved]']);
  });
});
