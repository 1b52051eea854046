import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseCsv } from '../../../../src/sources/csv/parse.js';

describe('reading comma-separated values', () => {
  it('knows quotes, doubled quotes, and line breaks inside them', () => {
    expect(parseCsv('a,b\r\n"x, y","say ""hi""\nthere"\r\n')).to.deep.equal([
      ['a', 'b'],
      ['x, y', 'say "hi"\nthere'],
    ]);
  });

  it('finds the sign between cells, and heeds the one Excel names', () => {
    expect(parseCsv('a;b,c;d\n1;2;3')[1]).to.deep.equal(['1', '2', '3']);
    expect(parseCsv('a\tb\n1\t2')[1]).to.deep.equal(['1', '2']);
    expect(parseCsv('sep=|\r\na,b|c\r\n1|2')).to.deep.equal([
      ['a,b', 'c'],
      ['1', '2'],
    ]);
  });

  it('keeps empty rows and cells, so that rows are counted as in the sheet', () => {
    expect(parseCsv('\ufeffa,b\n\n,\n1')).to.deep.equal([['a', 'b'], [''], ['', ''], ['1']]);
    expect(parseCsv('')).to.deep.equal([]);
  });

  it('goes on after a quote that nobody closed, and after letters behind one', () => {
    expect(parseCsv('a\n"open,1\n2')).to.deep.equal([['a'], ['open,1\n2']]);
    expect(parseCsv('"a"b,c')).to.deep.equal([['ab', 'c']]);
  });

  it('gives back any table that was written by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', 'é', '|') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        expect(parseCsv(text)).to.deep.equal(
          rows.map((row) => row.map((one) => one.replace(/^ +| +$/g, ''))),
        );
      }),
    );
  });

  it('ends on any text, also on megabytes of it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(parseCsv(text))));
    for (const text of ['"'.repeat(1e6 + 1), `"${'x'.repeat(3e6)}"`, '"a'.repeat(1e6), 'a,'.repeat(1e5)])
      expect(parseCsv(text).length).to.equal(1); // handed to chai, megabytes of cells take it seconds
  });
});
