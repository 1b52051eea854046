import { expect } from '@open-wc/testing';
import * as z from 'zod/mini';
import { us } from '../../../src/helplines/data/us.js';
import { world } from '../../../src/helplines/data/world.js';
import { readHostLines } from '../../../src/helplines/host-lines.js';
import { unpackLine } from '../../../src/helplines/pack.js';
import { HostLinesSchema } from '../../../src/model/helpline-schema.js';

const bundled = [...us.lines, ...world.lines].map(unpackLine);

describe('the published shape of a host’s lines', () => {
  it('and the panel’s own reader agree on every line that ships', () => {
    const wire = JSON.parse(JSON.stringify({ lines: bundled })) as unknown;
    expect(z.safeParse(HostLinesSchema, wire).success).to.equal(true);
    const { lines, dropped } = readHostLines(wire, 'US');
    expect(dropped).to.deep.equal([]);
    expect(lines.map(({ id }) => id)).to.deep.equal(bundled.map(({ id }) => id));
    expect(lines.map(({ channels }) => channels)).to.deep.equal(bundled.map(({ channels }) => channels));
    expect(lines.map((line) => 'hours' in line && line.hours)).to.deep.equal(
      bundled.map(({ hours }) => hours),
    );
  });

  it('takes an id alone, which moves a bundled line up', () => {
    expect(z.safeParse(HostLinesSchema, [{ id: 'us-trevor' }]).success).to.equal(true);
  });

  it('refuses a line without an id, an unheard-of way and hours that are none', () => {
    const line = { id: 'a', name: 'A', channels: [{ type: 'call', number: '1' }] };
    for (const bad of [
      { ...line, id: undefined },
      { ...line, channels: [{ type: 'fax', number: '1' }] },
      { ...line, hours: 'always' },
      { ...line, hours: [{ days: ['mo'], open: '9', close: '17:00' }] },
    ]) {
      expect(z.safeParse(HostLinesSchema, [bad]).success, JSON.stringify(bad)).to.equal(false);
    }
  });
});
