import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { source, packs } from '../../scripts/helplines.mjs';
import { faultsIn, retiredIn, retiredInRepository } from '../../scripts/helplines/rules.mjs';

const root = resolve(import.meta.dirname, '../..');
type Line = Record<string, unknown> & { id: string; country: string; channels: Record<string, unknown>[] };
const broken = (change: (line: Line) => void) => {
  const facts = structuredClone(source()) as { lines: Line[] };
  change(facts.lines[0] as Line);
  return faultsIn(facts);
};
// In pieces: whole, these would be found in this very file.
const digits = (...pieces: string[]) => pieces.join('-');

describe('the reviewed helplines', () => {
  it('keep every rule, and what ships is made from them', () => {
    assert.deepEqual(faultsIn(source()), []);
    const said = execFileSync(process.execPath, ['scripts/helplines.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.match(said, /75 lines, 177 emergency numbers/);
  });

  const rules: [string, RegExp, (line: Line) => void][] = [
    ['a country', /must start with the country/, (line) => (line.country = 'CA')],
    ['a source', /needs a source/, (line) => (line['sources'] = [])],
    ['a kind of evidence', /needs a kind of evidence/, (line) => (line['evidence'] = 'hearsay')],
    ['the date it was checked', /needs the date/, (line) => delete line['checked']],
    ['hours, or that they are unknown', /hours must be/, (line) => delete line['hours']],
    [
      'a time zone for its hours',
      /hours need a time zone/,
      (line) => {
        line['hours'] = [{ days: ['mo'], open: '09:00', close: '17:00' }];
        line['timeZone'] = 'Moon/Tranquility';
      },
    ],
    ['a name', /needs a name/, (line) => (line['name'] = '')],
    ['its languages', /needs its languages/, (line) => (line['languages'] = [])],
    ['an audience we have words for', /unknown audience/, (line) => (line['audiences'] = ['others'])],
    ['a way to reach it', /needs a way/, (line) => (line.channels = [])],
    [
      'digits, and not what is shown, to dial',
      /call needs digits/,
      (line) => (line.channels = [{ type: 'call', number: '1-800' }]),
    ],
    [
      'no plus in front of a short code',
      /short code never has a \+/,
      (line) => (line.channels = [{ type: 'call', number: '+988' }]),
    ],
    [
      'groups that add up',
      /groups must add up/,
      (line) => (line.channels = [{ type: 'call', number: '116123', groups: [3, 2] }]),
    ],
    [
      'an https address for a chat',
      /https address/,
      (line) => (line.channels = [{ type: 'chat', url: 'http://example.org' }]),
    ],
    [
      'no third choice at 988',
      /no such choice/,
      (line) => (line.channels = [{ type: 'call', number: '988', menu: '3' }]),
    ],
    [
      'no retired number',
      /must not ship/,
      (line) =>
        (line.channels = [{ type: 'call', number: digits('1', '800', '273', '8255').replaceAll('-', '') }]),
    ],
    [
      'nothing unheard of',
      /unknown field note/,
      (line) => (line.channels = [{ type: 'call', number: '988', note: 'maybe' }]),
    ],
  ];
  for (const [what, fault, change] of rules) {
    it(`are refused without ${what}`.replace('without no', 'with no rule that there is no'), () => {
      assert.ok(
        broken(change).some((line: string) => fault.test(line)),
        `nothing matched ${String(fault)}`,
      );
    });
  }

  it('are refused when a country has lines but no emergency number', () => {
    const facts = source();
    const { US, ...emergency } = facts.emergency;
    assert.ok(US);
    assert.ok(
      faultsIn({ ...facts, emergency }).some((line: string) =>
        /US has lines and no emergency number/.test(line),
      ),
    );
  });

  it('put the main line of each country first', () => {
    const { us, world } = packs();
    assert.equal(us.lines[0]?.id, 'us-988');
    assert.equal(world.lines.find(({ id }: { id: string }) => id.startsWith('jp-'))?.id, 'jp-yorisoi');
  });
});

describe('numbers that must not ship', () => {
  it('are nowhere in the sources, the docs, the examples or what has been built', () => {
    assert.deepEqual(retiredInRepository(), []);
  });

  it('would be found however they are written', () => {
    for (const text of [
      digits('1', '800', '273', '8255'),
      `call (800) ${digits('273', '8255')} today`,
      `href="tel:+1800${'273'}8255"`,
      `0800 ${'21 22'} 23`,
      `text HELP to ${'45' + '645'}`,
      `tel:${'18' + '2'}`,
      `"number": "${'13' + '93'}"`,
    ]) {
      assert.equal(retiredIn(text).length, 1, text);
    }
  });

  it('are not seen where other numbers stand', () => {
    assert.deepEqual(
      retiredIn(`988, 911, 1-866-488-7386, item ${'18' + '2'} of 200, [1,8,2,1,3,9,3], 2026-11-22`),
      [],
    );
  });
});
