import { expect } from '@open-wc/testing';
import { define } from '../../../src/util/define.js';
import { consoleDuring } from '../../helpers/browser-env.js';

let count = 0;
const freshTag = () => `kith-define-test-${++count}`;
const element = (version: string) =>
  class extends HTMLElement {
    static readonly version = version;
  };

describe('define', () => {
  it('registers an element', () => {
    const tag = freshTag();
    const Element = element('1.0.0');
    define(tag, Element);
    expect(customElements.get(tag)).to.equal(Element);
  });

  it('is silent when the same version comes a second time', async () => {
    const tag = freshTag();
    define(tag, element('1.0.0'));
    expect(await consoleDuring(() => define(tag, element('1.0.0')))).to.deep.equal([]);
  });

  it('keeps the first version and names both when another version comes, once', async () => {
    const tag = freshTag();
    const First = element('1.0.0');
    define(tag, First);
    const lines = await consoleDuring(() => {
      define(tag, element('2.0.0'));
      define(tag, element('2.0.0'));
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain(`<${tag}>`).and.to.contain('1.0.0').and.to.contain('2.0.0');
    expect(customElements.get(tag)).to.equal(First);
  });

  it('says "unknown" for an element of somebody else that took the name', async () => {
    const tag = freshTag();
    customElements.define(tag, class extends HTMLElement {});
    expect((await consoleDuring(() => define(tag, element('1.0.0'))))[0]).to.contain('unknown');
  });
});
