import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { us } from '../../../src/helplines/data/us.js';
import { mergeLines, readHostLines } from '../../../src/helplines/host-lines.js';
import { lineReader, onLineReader, registerLineReader } from '../../../src/helplines/line-reader.js';
import { unpackLine } from '../../../src/helplines/pack.js';
import { channelHref } from '../../../src/model/helpline.js';

const county = {
  id: 'county',
  name: 'Riverbend County line',
  channels: [{ type: 'call', number: '15555550100' }],
  hours: '24/7',
};
const bundled = us.lines.map(unpackLine);
const [main] = bundled;

describe('lines that a host gives', () => {
  it('are read from a list, or from an object with a list', () => {
    for (const value of [[county], { lines: [county] }]) {
      const { lines, dropped } = readHostLines(value, 'US');
      expect(dropped).to.deep.equal([]);
      expect(lines[0]).to.include({
        id: 'county',
        name: 'Riverbend County line',
        hours: '24/7',
        country: 'US',
      });
    }
  });

  it('keep every field that is as it should be', () => {
    const { lines } = readHostLines(
      [
        {
          ...county,
          kind: 'warmline',
          audiences: ['youth', 'made-up'],
          languages: ['en', 7],
          nameLanguage: 'en',
          hours: [{ days: ['mo'], open: '10:00', close: '18:00' }],
          timeZone: 'America/Chicago',
          peerRun: true,
          region: 'US-IL',
          area: 'Illinois',
        },
      ],
      'US',
    );
    expect(lines[0]).to.deep.include({
      kind: 'warmline',
      audiences: ['youth'],
      languages: ['en'],
      hours: [{ days: ['mo'], open: '10:00', close: '18:00' }],
      timeZone: 'America/Chicago',
      peerRun: true,
      area: 'Illinois',
    });
  });

  it('never read as always open when their hours are missing or odd', () => {
    const hoursOf = (hours: unknown) => {
      const [line] = readHostLines([{ ...county, hours }], 'US').lines;
      return line && 'hours' in line ? line.hours : undefined;
    };
    for (const hours of [
      undefined,
      null,
      'always',
      [],
      [{ days: ['mo'], open: '10', close: '18' }],
      [{ days: ['xx'], open: '10:00', close: '18:00' }],
    ]) {
      expect(hoursOf(hours)).to.equal('unknown');
    }
  });

  it('are dropped, and named, when nobody could be reached by them', () => {
    const { lines, dropped } = readHostLines(
      [
        { id: 'no-name', channels: county.channels },
        { ...county, id: 'bad', channels: [{ type: 'chat', url: 'javascript:1' }] },
        { name: 'no id' },
        7,
      ],
      'US',
    );
    expect(lines).to.deep.equal([]);
    expect(dropped).to.deep.equal(['no-name', 'bad', '#2', '#3']);
  });

  it('come to nothing, and never throw, when they are nonsense', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const line of readHostLines(value, 'US').lines) {
          for (const channel of line.channels ?? []) expect(channelHref(channel)).to.be.a('string');
        }
      }),
    );
  });

  it('come first, in the host’s order, and can move or replace any but the main line', () => {
    const { lines } = readHostLines(
      [
        county,
        { id: 'us-trevor' },
        { id: 'us-988' },
        { ...county, id: 'emergency' },
        { id: 'unheard-of' },
        county,
      ],
      'US',
    );
    const { first, rest } = mergeLines(main, bundled.slice(1), lines);
    expect(first.map(({ id }) => id)).to.deep.equal(['county', 'us-trevor']);
    expect(rest.map(({ id }) => id)).to.not.include.members(['us-988', 'us-trevor']);
    expect(rest.length).to.equal(bundled.length - 2);
  });
});

describe('the port for a host’s lines', () => {
  it('is empty until a reader arrives, and tells who waits', () => {
    let told = 0;
    const before = lineReader();
    const stop = onLineReader(() => told++);
    const read = () => Promise.resolve([]);
    registerLineReader(read);
    stop();
    expect(lineReader()).to.equal(read);
    expect(told).to.equal(1);
    if (before) registerLineReader(before);
  });
});
