import { expect, fixture, html } from '@open-wc/testing';
import { html as litHtml, nothing } from 'lit';
import { canDrawCode, qrCode } from '../../../src/ui/qr-code.js';
import { saved } from '../../../src/ui/saved.strings.js';

const view = { t: saved, html: litHtml, nothing } as Parameters<typeof qrCode>[1];
const drawn = (text: string) => fixture<HTMLElement>(html`<div>${qrCode(text, view)}</div>`);

describe('a code for a phone’s camera', () => {
  it('is not there without its part', async () => {
    expect(canDrawCode()).to.equal(false);
    expect((await drawn('tel:5555550101')).childElementCount).to.equal(0);
  });

  it('is drawn on the device, with its margin, and says what it is for', async () => {
    await import('../../../src/define/kith-qr.js');
    expect(canDrawCode()).to.equal(true);
    const el = await drawn('tel:5555550101');
    expect(el.querySelector('figcaption')?.textContent).to.equal(saved.codeHint);
    const svg = el.querySelector('svg');
    // two squares more on each side than are in the code's own border (ISO/IEC 18004, 9.1)
    const [x, y, width, height] = (svg?.getAttribute('viewBox') ?? '').split(' ').map(Number);
    expect([x, y]).to.deep.equal([-2, -2]);
    expect(width).to.equal(height);
    expect(width).to.be.at.least(21 + 8);
    const squares = [
      ...(svg?.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h1v1h-1z/g),
    ];
    expect(squares.length).to.be.above(100);
    for (const [, column, row] of squares) {
      expect(Math.min(Number(column), Number(row))).to.be.at.least(2);
      expect(Math.max(Number(column), Number(row))).to.be.below(Number(width) - 6);
    }
    expect(el.querySelectorAll('img, image, use')).to.have.length(0);
    await expect(el).to.be.accessible();
  });

  it('is another one for another text', async () => {
    const path = async (text: string) => (await drawn(text)).querySelector('path')?.getAttribute('d');
    expect(await path('tel:5555550101')).not.to.equal(await path('tel:5555550102'));
    expect(await path('tel:5555550101')).to.equal(await path('tel:5555550101'));
  });
});
