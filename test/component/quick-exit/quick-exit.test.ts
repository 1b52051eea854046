import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/kith-quick-exit.js';
import { uncover } from '../../../src/ui/leave.js';
import { onWipe } from '../../../src/util/wipe.js';
import type { KithQuickExit } from '../../../src/widgets/quick-exit/quick-exit.js';
import { consoleDuring, emulate, eventually } from '../../helpers/browser-env.js';

const textOf = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const linkOf = (exit: KithQuickExit) => exit.renderRoot.querySelector('a');

async function exitOf(template = html`<kith-quick-exit></kith-quick-exit>`): Promise<KithQuickExit> {
  const found = await fixture<HTMLElement>(template);
  const exit = (
    found.matches('kith-quick-exit') ? found : found.querySelector('kith-quick-exit')
  ) as KithQuickExit;
  await exit.updateComplete;
  return exit;
}

/** Counts the times a person would have left, and stays on the page. */
function stay(): { times: () => number; stop: () => void } {
  let count = 0;
  const hold = (event: Event) => {
    count++;
    event.preventDefault();
  };
  document.addEventListener('kith-exit', hold);
  return { times: () => count, stop: () => document.removeEventListener('kith-exit', hold) };
}

describe('the quick exit', () => {
  let left: ReturnType<typeof stay>;
  beforeEach(() => (left = stay()));
  afterEach(() => left.stop());

  it('is a real link to a neutral page, announced as an emergency', async () => {
    const exit = await exitOf();
    expect(textOf(linkOf(exit))).to.equal('Emergency: Leave this page');
    expect(linkOf(exit)?.href).to.equal('https://www.wikipedia.org/');
    expect(linkOf(exit)?.rel).to.equal('nofollow noreferrer');
    await expect(exit).to.be.accessible();
  });

  it('stays in sight while the page scrolls, big enough to hit', async () => {
    const exit = await exitOf();
    expect(getComputedStyle(exit).position).to.equal('sticky');
    expect(linkOf(exit)?.offsetHeight).to.be.at.least(44);
  });

  it('goes where the host says', async () => {
    const exit = await exitOf(html`<kith-quick-exit exit-url="/weather"></kith-quick-exit>`);
    expect(linkOf(exit)?.getAttribute('href')).to.equal('/weather');
  });

  it('says plainly what it does and what it cannot do', async () => {
    const exit = await exitOf();
    const details = exit.renderRoot.querySelector('details');
    if (details) details.open = true;
    expect(textOf(details)).to.contain('It does not erase your history.');
    expect(textOf(details)).to.contain('Someone with this device may see');
    await expect(exit).to.be.accessible();
  });

  it('leaves when the link is used', async () => {
    const exit = await exitOf();
    linkOf(exit)?.click();
    expect(left.times()).to.equal(1);
  });

  it('leaves when Shift is pressed three times, and says how many are left', async () => {
    const exit = await exitOf();
    const status = exit.renderRoot.querySelector('[role=status]');
    await sendKeys({ press: 'Shift' });
    await exit.updateComplete;
    expect(textOf(status)).to.equal('Press Shift 2 more times to leave.');
    await sendKeys({ press: 'Shift' });
    await exit.updateComplete;
    expect(textOf(status)).to.equal('Press Shift 1 more time to leave.');
    expect(left.times()).to.equal(0);
    await sendKeys({ press: 'Shift' });
    expect(left.times()).to.equal(1);
  });

  it('takes Shift for a capital letter, or with another key in between, for no press', async () => {
    await exitOf();
    for (let i = 0; i < 3; i++) {
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'A' });
      await sendKeys({ up: 'Shift' });
    }
    for (const key of ['Shift', 'Shift', 'x', 'Shift']) await sendKeys({ press: key });
    expect(left.times()).to.equal(0);
  });

  it('takes no notice while a person is typing', async () => {
    const page = await fixture(
      html`<div><kith-quick-exit></kith-quick-exit><input aria-label="Name" /></div>`,
    );
    page.querySelector('input')?.focus();
    for (let i = 0; i < 3; i++) await sendKeys({ press: 'Shift' });
    expect(left.times()).to.equal(0);
  });

  it('can have its shortcut turned off', async () => {
    const exit = await exitOf(html`<kith-quick-exit no-shortcut></kith-quick-exit>`);
    for (let i = 0; i < 3; i++) await sendKeys({ press: 'Shift' });
    expect(left.times()).to.equal(0);
    expect(textOf(exit.renderRoot.querySelector('details'))).to.not.contain('Shift');
  });

  it('counts each press once when the page has a second, skip-link copy', async () => {
    const page = await fixture(
      html`<div><kith-quick-exit skip></kith-quick-exit><kith-quick-exit></kith-quick-exit></div>`,
    );
    for (let i = 0; i < 3; i++) await sendKeys({ press: 'Shift' });
    expect(left.times()).to.equal(1);
    page.querySelector('kith-quick-exit')?.remove();
    for (let i = 0; i < 3; i++) await sendKeys({ press: 'Shift' });
    expect(left.times()).to.equal(2);
  });

  it('shows the skip-link copy only when it has the focus', async () => {
    const exit = await exitOf(html`<kith-quick-exit skip></kith-quick-exit>`);
    expect(linkOf(exit)?.offsetHeight).to.be.at.most(1);
    await sendKeys({ press: 'Tab' });
    expect(exit.renderRoot.activeElement).to.equal(linkOf(exit));
    expect(linkOf(exit)?.offsetHeight).to.be.above(20);
    await expect(exit).to.be.accessible();
  });

  it('speaks the page’s language, and works in forced colours', async () => {
    const { registerLocale } = await import('../../../src/i18n/registry.js');
    const { quickExit } = await import('../../../src/i18n/locales/es.strings.js');
    registerLocale('es', { quickExit });
    const exit = await exitOf(html`<div lang="es"><kith-quick-exit></kith-quick-exit></div>`);
    expect(textOf(linkOf(exit))).to.equal('Emergencia: Salir de esta página');
    if (await emulate({ forcedColors: 'active' })) await expect(exit).to.be.accessible();
    await emulate({});
  });

  it('warns the integrator when something covers it', async () => {
    const said = await consoleDuring(async (heard) => {
      const page = await fixture(
        html`<div>
          <kith-quick-exit></kith-quick-exit>
          <div id="banner"></div>
        </div>`,
      );
      const banner = page.querySelector<HTMLElement>('#banner');
      for (const [name, value] of Object.entries({
        position: 'fixed',
        inset: '0',
        'z-index': '2147483647',
      })) {
        banner?.style.setProperty(name, value);
      }
      await eventually('it is said', () => heard.length > 0); // the element looks after two seconds
    });
    expect(said.join()).to.contain('<kith-quick-exit>: something on the page covers the button');
  });
});

describe('leaving in a hurry', () => {
  it('covers the page, wipes what Kith kept, and comes back clean', async () => {
    sessionStorage.setItem('kith:country', 'US');
    localStorage.setItem('kith:draft', '1');
    localStorage.setItem('host-own', 'stays');
    let wiped = 0;
    const stop = onWipe(() => wiped++);
    const stopBroken = onWipe(() => {
      throw new Error('gone already');
    });
    document.title = 'A page';
    // In the test runner's frame nobody leaves: the frame's own address changes only after the fragment.
    const exit = await exitOf(html`<kith-quick-exit exit-url="#left"></kith-quick-exit>`);
    exit.exit();
    stop();
    stopBroken();
    expect(document.body.offsetHeight, 'the page is hidden').to.equal(0);
    expect(document.title.trim()).to.equal('');
    expect(document.querySelector('[data-kith-left]')?.textContent).to.equal('Loading.');
    expect(sessionStorage.getItem('kith:country')).to.equal(null);
    expect(localStorage.getItem('kith:draft')).to.equal(null);
    expect(localStorage.getItem('host-own')).to.equal('stays');
    expect(wiped).to.equal(1);
    expect(location.hash).to.equal('#left');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(document.body.offsetHeight).to.be.above(0);
    expect(document.title).to.equal('A page');
    expect(document.querySelector('[data-kith-left]')).to.equal(null);
    uncover();
    localStorage.removeItem('host-own');
  });
});
