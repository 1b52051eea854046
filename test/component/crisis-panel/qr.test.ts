import { expect, html } from '@open-wc/testing';
import '../../../src/define/kith-qr.js';
import '../../../src/define/kith-crisis-panel.js';
import '../../../src/define/kith-crisis-more.js';
import { readQr } from '../../helpers/qr-reader.js';
import type { KithCrisisPanel } from '../../../src/widgets/crisis-panel/crisis-panel.js';
import { all, expectAccessible, panelOf, textOf } from './help.js';

const codeButtons = (panel: KithCrisisPanel) =>
  all<HTMLButtonElement>(panel, 'button').filter((button) =>
    textOf(button).startsWith('Code for your phone'),
  );

/** The dark squares as drawn, with the size of the whole picture. */
function squaresOf(panel: KithCrisisPanel): { dark: Set<string>; from: number; size: number } {
  const [from = 0, , size = 0] = (all(panel, 'svg')[0]?.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const path = all(panel, 'svg path')[0]?.getAttribute('d') ?? '';
  return {
    dark: new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`)),
    from,
    size,
  };
}

describe('the code that takes a number from the desk to the phone', () => {
  before(function () {
    if (matchMedia('(any-pointer: coarse)').matches) this.skip(); // a device with touch is the phone
  });

  it('is drawn only when a person asks for it, one at a time', async () => {
    const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    expect(all(panel, 'svg').length).to.equal(0);
    const [first, second] = codeButtons(panel);
    expect([first, second].map(textOf), 'two lines behind one number').to.deep.equal([
      'Code for your phone 988',
      'Code for your phone 988',
    ]);
    for (const button of [first, second]) {
      button?.click();
      await panel.updateComplete;
      expect(all(panel, 'svg').length).to.equal(1);
      expect(button?.closest('.card')?.contains(all(panel, 'svg')[0] ?? null)).to.equal(true);
    }
    second?.click();
    await panel.updateComplete;
    expect(all(panel, 'svg').length).to.equal(0);
  });

  it('is another for another number', async () => {
    const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    const drawn: (string | null | undefined)[] = [];
    for (const button of [codeButtons(panel)[0], codeButtons(panel).at(-1)]) {
      button?.click();
      await panel.updateComplete;
      drawn.push(all(panel, 'svg path')[0]?.getAttribute('d'));
    }
    expect(drawn[0]).to.match(/^M/).and.not.equal(drawn[1]);
    expect(drawn[1]).to.match(/^M/);
  });

  it('reads back as the very link of the line it stands under', async () => {
    const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    const read: string[] = [];
    for (const button of codeButtons(panel)) {
      button.click();
      await panel.updateComplete;
      const { dark, from, size } = squaresOf(panel);
      const side = size - 8;
      const rows = Array.from({ length: side }, (_, y) =>
        Array.from({ length: side }, (_, x) => dark.has(`${x + from + 4} ${y + from + 4}`)),
      );
      const shown = textOf(button.closest('.tools')?.querySelector('.number'));
      const ways = [...(button.closest('.card')?.querySelectorAll('.ways a[href^="tel:"]') ?? [])];
      const call = ways.find((way) => textOf(way).includes(shown))?.getAttribute('href');
      expect(readQr(rows)).to.equal(call);
      read.push(readQr(rows));
      const spoiled = rows.map((row, y) =>
        row.map((square, x) => (x === side - 1 && y === side - 1) !== square),
      );
      expect(() => readQr(spoiled), 'one wrong square').to.throw('do not check');
    }
    expect(read).to.include('tel:988');
    expect(Math.max(...read.map((link) => link.length)), 'a long number too').to.be.greaterThan(12);
  });

  it('has the three corner marks of a QR code, and four squares of white around it', async () => {
    const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    codeButtons(panel)[0]?.click();
    await panel.updateComplete;
    const { dark, from, size } = squaresOf(panel);
    const at = [...dark].map((square) => square.split(' ').map(Number) as [number, number]);
    const edges = [Math.min(...at.map(([x]) => x)), Math.max(...at.map(([x]) => x)) + 1];
    const [start = 0, end = 0] = edges;
    expect(end - start, 'version 1 is 21 squares wide').to.equal(21);
    expect([start - from, from + size - end], 'white on both sides').to.deep.equal([4, 4]);
    for (const [x, y] of [
      [start, start],
      [end - 7, start],
      [start, end - 7],
    ] as const) {
      for (let i = 0; i < 7; i++) {
        expect(dark.has(`${x + i} ${y}`) && dark.has(`${x} ${y + i}`), 'the mark’s outer ring').to.equal(
          true,
        );
        expect(dark.has(`${x + 1 + (i % 5)} ${y + 1}`), 'white inside the ring').to.equal(false);
      }
      expect(dark.has(`${x + 3} ${y + 3}`), 'the mark’s heart').to.equal(true);
    }
    await expectAccessible(panel);
  });
});
