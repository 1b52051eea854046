import { expect } from '@open-wc/testing';
import { helpIn, helplineParts } from '../../../src/helplines/registry.js';
import { lineReader } from '../../../src/helplines/line-reader.js';
import { part } from '../../../src/util/parts.js';

const tags = ['check-in', 'crisis-panel', 'peer-finder', 'quick-exit', 'resource-directory'].map(
  (name) => `kith-${name}`,
);
const parts = [
  'directory-more',
  'directory-saved',
  'finder-more',
  'finder-saved',
  'format-csv',
  'format-fhir',
  'format-json',
  'history',
  'keep',
  'map',
  'refresh',
  'search',
  'warmlines',
];
const heavy = ['fhirpath', 'rich-text', 'zip'];

describe('the file that brings everything', () => {
  it('brings every widget with its parts, and leaves out what is too heavy for most', async () => {
    for (const tag of tags) expect(customElements.get(tag), tag).to.equal(undefined);
    await import('../../../src/define/all.js');
    for (const tag of tags) expect(customElements.get(tag), tag).not.to.equal(undefined);
    for (const name of parts) expect(part(name), name).not.to.equal(undefined);
    expect(helplineParts()).to.include.all.keys('more', 'qr');
    expect(lineReader()).to.be.a('function');
    for (const name of heavy) expect(part(name), name).to.equal(undefined);
    expect(helpIn('FR')).to.equal(undefined); // other countries' lines are a file of their own
  });
});
