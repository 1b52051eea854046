import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/kith-crisis-panel.js';
import '../../../src/define/kith-crisis-more.js';
import { registerCrisisParts } from '../../../src/widgets/crisis-panel/parts.js';
import { registerHelplines } from '../../../src/helplines/registry.js';
import { consoleDuring, emulate, eventually, onDay } from '../../helpers/browser-env.js';
import { all, expectAccessible, links, panelOf, textOf } from './help.js';

const county = {
  id: 'county',
  name: 'County line',
  channels: [{ type: 'call' as const, number: '15555550100' }],
};
const names = (panel: Parameters<typeof all>[0], within: string) => all(panel, `${within} h3`).map(textOf);

async function choose(select: HTMLSelectElement | undefined, value: string): Promise<void> {
  if (!select) throw new Error('There is no such choice.');
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await (select.getRootNode() as ShadowRoot & { host: { updateComplete: Promise<boolean> } }).host
    .updateComplete;
}

describe('what kith-crisis-more adds to the panel', () => {
  it('keeps emergency number and main line first', async () => {
    const panel = await panelOf(html`<kith-crisis-panel .lines=${[county]}></kith-crisis-panel>`);
    expect(links(panel)[0]).to.deep.equal(['Call 911', 'tel:911']);
    expect(names(panel, '.first')).to.deep.equal(['In danger right now?', '988 Suicide & Crisis Lifeline']);
    await expectAccessible(panel);
  });

  it('says in plain words what happens, and what to do for someone else', async () => {
    const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    expect(all(panel, 'summary').map(textOf)).to.deep.equal([
      'More ways to get help',
      'What happens when you call, text or chat',
      'Are you worried about someone?',
      'Deaf or hard of hearing',
      'Not in danger, but want to talk to someone who has been there?',
    ]);
    for (const details of all<HTMLDetailsElement>(panel, 'details')) details.open = true;
    expect(links(panel, 'details')).to.deep.include(['Call 988', 'tel:988']);
    expect(textOf(all(panel, 'details details')[1])).to.contain('If they are in danger now, call 911.');
    await expectAccessible(panel);
  });

  it('has one row for Deaf people, with videophone and TTY lines only from sure facts', async () => {
    const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    const row = all(panel, 'details[part=deaf] li').map(textOf);
    expect(row.filter((text) => text.includes('Videophone'))).to.deep.equal([
      'Disaster Distress Helpline Videophone 1-800-985-5990',
      'The Deaf Hotline Videophone 1-855-812-1001',
    ]);
    expect(row.some((text) => text.includes('TTY 1-800-787-3224'))).to.equal(true);
  });

  it('leaves room between the word and the number on every button', async () => {
    const panel = await panelOf(html`<kith-crisis-panel audience="deaf"></kith-crisis-panel>`);
    for (const fold of all<HTMLDetailsElement>(panel, 'details')) fold.open = true;
    const numbers = all(panel, '.button > span');
    expect(numbers.length).to.be.greaterThan(8);
    for (const number of numbers) {
      const words = number.parentElement?.firstChild as Text;
      const word = document.createRange();
      word.setStart(words, 0);
      word.setEnd(words, words.data.trimEnd().length);
      // A flex box drops the space at the end of a text: in the markup it is there, on the screen it is not.
      const [from, to] = [word.getBoundingClientRect(), number.getBoundingClientRect()];
      if (to.top < from.bottom - 2)
        expect(to.left - from.right, textOf(number.parentElement)).to.be.greaterThan(2);
    }
  });

  it('shows lines for a group a person chooses, and keeps those for everyone', async () => {
    const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    await choose(all<HTMLSelectElement>(panel, '[part=fold] select')[0], 'veterans');
    expect(names(panel, '.lines')).to.have.members([
      'Veterans Crisis Line',
      'Crisis Text Line',
      'Línea 988',
      'Washington Warm Line',
    ]);
    expect(names(panel, '.first')).to.include('988 Suicide & Crisis Lifeline');
    await choose(all<HTMLSelectElement>(panel, '[part=fold] select')[0], 'everyone');
    expect(names(panel, '.lines').length).to.equal(14);
  });

  it('starts with the group the host names, and belongs to one panel alone', async () => {
    const first = await panelOf(html`<kith-crisis-panel audience="youth"></kith-crisis-panel>`);
    const second = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    expect(names(first, '.lines')).to.include('The Trevor Project').and.not.include('Veterans Crisis Line');
    expect(names(second, '.lines')).to.include('Veterans Crisis Line');
    const third = await panelOf(html`<kith-crisis-panel audience="abuse"></kith-crisis-panel>`);
    expect(names(third, '.lines')[0], 'before the lines for everyone').to.equal(
      'National Domestic Violence Hotline',
    );
  });

  it('leaves out lines for other parts of the country when the host names the region', async () => {
    const region = (code: string) => panelOf(html`<kith-crisis-panel region=${code}></kith-crisis-panel>`);
    expect(names(await region('US-WA'), '.lines')).to.include('Washington Warm Line');
    expect(names(await region('wa'), '.lines')).to.include('Washington Warm Line');
    expect(names(await region('OR'), '.lines')).to.not.include('Washington Warm Line');
  });

  it('puts the host’s own lines first below the main one, and says which it cannot use', async () => {
    let panel: Awaited<ReturnType<typeof panelOf>> | undefined;
    const said = await consoleDuring(async () => {
      panel = await panelOf(
        html`<kith-crisis-panel
          .lines=${[county, { id: 'us-trevor' }, { id: 'us-988' }, { id: 'broken', name: 'No way to reach it' }]}
        ></kith-crisis-panel>`,
      );
    });
    if (!panel) throw new Error('no panel');
    expect(names(panel, '[part=host-lines]')).to.deep.equal(['County line', 'The Trevor Project']);
    expect(textOf(all(panel, '[part=host-lines] .hours')[0])).to.equal('Hours not confirmed');
    expect(names(panel, '.first')).to.include('988 Suicide & Crisis Lifeline');
    expect(said.join()).to.contain('broken').and.not.contain('No way');
  });

  it('says when and how each line was checked', async () => {
    const cardOn = (day: string, name: string) =>
      onDay(day, async () => {
        const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
        return textOf(all(panel, '.card').find((one) => textOf(one).includes(name)));
      });
    const trevor = 'The Trevor Project';
    expect(await cardOn('2026-11-22', trevor)).to.contain('Checked September 28, 2026: a second-hand check');
    for (const [day, name, words] of [
      ['2027-06-15', trevor, 'Last checked September 28, 2026 (a second-hand check). It may have changed.'],
      ['2026-11-22', 'Línea 988', 'Last checked 2026 (their own page). It may have changed.'],
    ] as const)
      expect(await cardOn(day, name)).to.contain(words);
  });

  it('offers the number large, to copy, where there is no touch; calling comes last there', async function () {
    if (matchMedia('(any-pointer: coarse)').matches) return void this.skip();
    const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    expect(links(panel, '.main').map(([text]) => text)).to.deep.equal([
      'Text 988',
      'Chat online',
      'Call 988',
    ]);
    expect(textOf(all(panel, '.main .number')[0])).to.equal('988');
    const style = getComputedStyle(all(panel, '.main .number')[0] as Element);
    expect(style.userSelect || style.getPropertyValue('-webkit-user-select')).to.equal('all');
    const button = all<HTMLButtonElement>(panel, '.main button')[0];
    expect(textOf(button)).to.equal('Copy 988');
    const written: string[] = [];
    const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
    Object.defineProperty(Navigator.prototype, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void written.push(text) },
    });
    button?.click();
    await eventually('it is said', () => textOf(all(panel, '[role=status]')[0]) === 'Copied 988');
    if (clipboard) Object.defineProperty(Navigator.prototype, 'clipboard', clipboard);
    expect(written).to.deep.equal(['988']);
  });

  it('draws a code for the phone when asked, and takes it away again', async function () {
    if (matchMedia('(any-pointer: coarse)').matches) return void this.skip();
    registerCrisisParts({
      qr: (text) => [
        [true, false],
        [false, text === 'tel:988'],
      ],
    });
    const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    const button = all<HTMLButtonElement>(panel, '.main button')[1];
    expect(textOf(button)).to.equal('Code for your phone 988');
    expect(all(panel, 'svg').length).to.equal(0);
    button?.click();
    await panel.updateComplete;
    expect(all<SVGPathElement>(panel, '.main svg path')[0]?.getAttribute('d')).to.equal(
      'M0 0h1v1h-1zM1 1h1v1h-1z',
    );
    expect(button?.getAttribute('aria-expanded')).to.equal('true');
    expect(textOf(all(panel, 'figcaption')[0])).to.equal('Point your phone’s camera here to reach 988');
    await expectAccessible(panel);
    button?.click();
    await panel.updateComplete;
    expect(all(panel, 'svg').length).to.equal(0);
  });

  it('prints one card with the numbers, and nothing else', async () => {
    const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    expect(all(panel, '.wallet li').map(textOf)).to.deep.equal([
      'Call 911',
      '988 Suicide & Crisis Lifeline',
      'Call 988',
      'Text 988',
    ]);
    expect(all(panel, '.wallet')[0]?.offsetHeight).to.equal(0);
    if (!(await emulate({ media: 'print' }))) return;
    expect(all(panel, '.wallet')[0]?.offsetHeight).to.be.above(0);
    expect(all(panel, '.screen')[0]?.offsetHeight).to.equal(0);
    await emulate({});
  });

  it('shows how old its numbers are when nobody went through them for half a year, and warns the integrator', async () => {
    registerHelplines({ reviewed: '2020-01-02', emergency: '0000=ZZ', lines: [] });
    const said = await consoleDuring(async () => {
      const panel = await panelOf(html`<kith-crisis-panel country="ZZ"></kith-crisis-panel>`);
      expect(textOf(all(panel, '.base')[0])).to.contain(
        'We last went through these numbers on January 2, 2020.',
      );
    });
    expect(said.join()).to.contain('the helpline data is from 2020-01-02');
  });

  it('is walked through by keyboard in the order it is read', async () => {
    const panel = await panelOf(html`<kith-crisis-panel></kith-crisis-panel>`);
    const seen: string[] = [];
    for (let step = 0; step < 3; step++) {
      await sendKeys({ press: 'Tab' });
      seen.push(textOf(panel.renderRoot.activeElement));
    }
    expect(seen[0]).to.equal('Call 911');
    expect(seen.slice(1).every((text) => /988|Chat/.test(text))).to.equal(true);
  });
});
