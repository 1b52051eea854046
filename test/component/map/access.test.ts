import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { eventually, emulate } from '../../helpers/browser-env.js';
import { drawn, mapOf, towns, type OnPage } from './help.js';

const many = Array.from({ length: 30 }, (_, i) => ({
  id: String(i),
  name: `Place ${i}`,
  latitude: 35 + (i % 5) * 3,
  longitude: -115 + Math.floor(i / 5) * 7,
}));

/** What the Tab key stops at. */
async function stops(page: OnPage, count: number): Promise<(string | null | undefined)[]> {
  page.ground.focus();
  const found = [page.focused];
  for (let i = 1; i < count; i++) {
    await sendKeys({ press: 'Tab' });
    found.push(page.focused);
  }
  return found;
}

const ground = 'Map. Arrow keys move the map. Plus and minus zoom. Escape leaves.';

describe('the map without a mouse', () => {
  it('lets the Tab key through the places in the order of the list, then to the buttons', async () => {
    const page = await mapOf();
    expect(await stops(page, 7)).to.deep.equal([
      ground,
      ...['County rides', 'Warm beds', '2 here'],
      ...['Zoom in', 'Zoom out', 'Show all'],
    ]);
  });

  it('makes many places one stop, with the arrow keys going on from it', async () => {
    const page = await mapOf(many);
    expect(page.markers.length).to.be.above(12);
    expect(await stops(page, 3)).to.deep.equal([ground, 'Place 0', 'Zoom in']);
    page.markers[0]?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowDown' });
    expect(page.focused).to.equal(page.names[2]);
    await sendKeys({ press: 'ArrowLeft' });
    expect(page.focused).to.equal(page.names[1]);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(page.focused, 'comes back to where it was').to.equal(page.names[1]);
    await sendKeys({ press: 'End' });
    expect(page.focused).to.equal(page.names.at(-1));
  });

  it('moves with the arrow keys and zooms with plus and minus', async () => {
    const page = await mapOf();
    page.ground.focus();
    const apart = () => page.spotOf('County rides')[0] - page.spotOf('Warm beds')[0];
    const before = apart();
    await sendKeys({ press: '-' });
    await drawn();
    expect(apart()).to.be.closeTo(before / 2, 1);
    await sendKeys({ type: '+' });
    await drawn();
    expect(apart()).to.be.closeTo(before, 1);
    const [x, y] = page.spotOf('County rides');
    await sendKeys({ press: 'ArrowRight' });
    await drawn();
    expect(page.spotOf('County rides')[0]).to.be.below(x);
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowDown' });
    await drawn();
    expect(page.spotOf('County rides')[0]).to.be.closeTo(x, 1);
    expect(page.spotOf('County rides')[1]).to.be.below(y);
  });

  it('leaves the browser its own keys', async () => {
    const page = await mapOf();
    for (const key of ['+', '-', '0', 'ArrowLeft']) {
      const event = new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true });
      expect(page.ground.dispatchEvent(event), key).to.equal(true);
    }
    expect(page.key('Tab', page.ground)).to.equal(true);
  });

  it('never loses the focus when what had it is out of sight', async () => {
    const page = await mapOf();
    page.markers[0]?.focus();
    page.tool('Zoom in').click();
    for (let i = 0; i < 4; i++) page.key('ArrowUp', page.ground);
    await drawn();
    expect(page.root.activeElement).to.equal(page.ground);
  });

  it('says that the list has everything, and how much a part of the map has', async () => {
    const page = await mapOf();
    expect(page.all('.kith-map-note')[0]?.textContent).to.equal('The list has all that is on this map.');
    page.tool('Show all').click();
    await eventually('it is said', () => {
      const said = page.root.querySelector('[role=status]')?.textContent;
      return said === '4 on this part of the map';
    });
  });

  it('shows the name of what has the focus to who can see it', async () => {
    const page = await mapOf();
    page.markers[1]?.focus();
    expect(page.all('.kith-map-name')[0]?.textContent).to.equal('Warm beds');
    page.tool('Zoom in').focus();
    expect(page.all('.kith-map-name').length).to.equal(0);
  });

  it('passes axe, also from right to left, in the dark, with a list open', async () => {
    const page = await mapOf();
    await expect(page.root.host).to.be.accessible();
    page.markers[2]?.click();
    await expect(page.root.host).to.be.accessible();
    await emulate({ colorScheme: 'dark' });
    try {
      const dark = await mapOf(many, { dir: 'rtl' });
      (dark.root.host as HTMLElement).style.colorScheme = 'dark';
      await expect(dark.root.host).to.be.accessible();
    } finally {
      await emulate({});
    }
  });

  it('has targets of 48 pixels and shows places in forced colours', async () => {
    const supported = await emulate({ forcedColors: 'active' });
    try {
      const page = await mapOf();
      for (const button of [...page.markers, ...page.all('.kith-map-tool')]) {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(47.9);
      }
      if (!supported) return;
      const dot = getComputedStyle(page.markers[0] as HTMLElement, '::before');
      const land = getComputedStyle(page.root.querySelector('.kith-map-land') as Element);
      expect(dot.backgroundColor).to.not.equal(land.fill);
    } finally {
      await emulate({});
    }
  });
});

/** WebKit for desks knows the name of touches, and makes none. */
function canTouch(): boolean {
  try {
    return new Touch({ identifier: 0, target: document.body }).identifier === 0;
  } catch {
    return false;
  }
}

describe('the map under hands', () => {
  const pointer = (type: string, page: OnPage, right: number, down: number, pointerType = 'mouse') => {
    const { x, y, width, height } = page.ground.getBoundingClientRect();
    const at = { clientX: x + width / 2 + right, clientY: y + height / 2 + down };
    const init = { ...at, bubbles: true, composed: true, cancelable: true, button: 0, detail: 1 };
    const event =
      type === 'click'
        ? new MouseEvent(type, init)
        : new PointerEvent(type, { ...init, pointerType, pointerId: 1 });
    page.ground.setPointerCapture = () => {}; // no real pointer is down
    return page.ground.dispatchEvent(event);
  };

  it('is dragged with a mouse, and what was dragged is not also pressed', async () => {
    const page = await mapOf();
    const [x, y] = page.spotOf('County rides');
    pointer('pointerdown', page, 0, 0);
    pointer('pointermove', page, 30, 20);
    pointer('pointerup', page, 30, 20);
    pointer('click', page, 30, 20);
    await drawn();
    const [afterX, afterY] = page.spotOf('County rides');
    expect([afterX - x, afterY - y].map(Math.round)).to.deep.equal([30, 20]);
  });

  it('goes where the ground is pressed, so that nobody has to drag', async () => {
    const page = await mapOf();
    const [x, y] = page.spotOf('County rides');
    pointer('pointerdown', page, 60, -40, 'touch');
    pointer('click', page, 60, -40);
    await drawn();
    const [afterX, afterY] = page.spotOf('County rides');
    expect([afterX - x, afterY - y].map(Math.round)).to.deep.equal([-60, 40]);
  });

  it('leaves the bare wheel to the page and takes it with Ctrl', async () => {
    const page = await mapOf(towns.slice(0, 2));
    const wheel = (ctrlKey: boolean) =>
      page.ground.dispatchEvent(
        new WheelEvent('wheel', { deltaY: 50, ctrlKey, bubbles: true, cancelable: true }),
      );
    expect(wheel(false)).to.equal(true);
    expect(wheel(true)).to.equal(false);
  });

  it('moves and zooms under two fingers and leaves one finger to the page', async () => {
    if (!canTouch()) return; // an engine without touch has nothing to pinch with
    const page = await mapOf();
    const { x, y, width, height } = page.ground.getBoundingClientRect();
    const touch = (type: string, offsets: readonly number[]) => {
      const touches = offsets.map(
        (right, identifier) =>
          new Touch({
            identifier,
            target: page.ground,
            clientX: x + width / 2 + right,
            clientY: y + height / 2,
          }),
      );
      return page.ground.dispatchEvent(new TouchEvent(type, { touches, bubbles: true, cancelable: true }));
    };
    const apart = () => page.spotOf('County rides')[0] - page.spotOf('Warm beds')[0];
    const before = apart();
    touch('touchstart', [0]);
    expect(touch('touchmove', [40])).to.equal(true);
    touch('touchstart', [-40, 40]);
    expect(touch('touchmove', [-20, 20])).to.equal(false);
    await drawn();
    expect(apart()).to.be.closeTo(before / 2, 1);
  });
});
