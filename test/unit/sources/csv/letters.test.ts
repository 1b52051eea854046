import { expect } from '@open-wc/testing';
import { registerFormats } from '../../../../src/sources/register-formats.js';
import { httpLab } from '../../../helpers/http-lab.js';
import { allPeers, peersAt } from '../read-peers.js';

registerFormats();

const sheet = 'Name,About me\r\nJosé,“Mañana”\r\nChloë,x\r\n';

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
/** As Excel writes "CSV (Comma delimited)" in the Americas and in Western Europe. */
const windows = (text: string): number[] =>
  [...text].map((sign) => ({ '“': 0x93, '”': 0x94 })[sign] ?? sign.charCodeAt(0));
/** As Excel writes "Unicode text". */
const utf16 = (text: string, big: boolean): number[] =>
  [...text].flatMap((sign) => {
    const pair = [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8];
    return big ? pair.reverse() : pair;
  });

async function read(bytes: number[], contentType = 'text/csv'): Promise<string[]> {
  const lab = await httpLab([{ bytes, headers: { 'Content-Type': contentType } }]);
  const { peers } = await allPeers(peersAt('csv', `${lab.url}/peers.csv`));
  return peers.flatMap(({ name, about }) => [name, about ?? '']);
}

const right = ['José', '“Mañana”', 'Chloë', 'x'];

describe('the letters of a spreadsheet', () => {
  for (const [how, bytes, contentType] of [
    ['saved as UTF-8', utf8(sheet)],
    ['saved as UTF-8 with a mark in front', utf8(`\ufeff${sheet}`)],
    ['saved by Excel as plain CSV', windows(sheet)],
    ['saved by Excel as plain CSV, and sent as UTF-8', windows(sheet), 'text/csv; charset=utf-8'],
    ['saved by Excel as plain CSV, and sent as what it is', windows(sheet), 'text/csv; charset=iso-8859-1'],
    ['sent with a name that nobody knows', utf8(sheet), 'text/csv; charset=x-none'],
    ['saved by Excel as Unicode text', [0xff, 0xfe, ...utf16(sheet.replaceAll(',', '\t'), false)]],
    [
      'saved as Unicode text, and sent as UTF-8',
      [0xff, 0xfe, ...utf16(sheet, false)],
      'text/csv; charset="utf-8"',
    ],
    ['saved as Unicode text the other way round', [0xfe, 0xff, ...utf16(sheet, true)]],
  ] as const)
    it(`are right when it was ${how}`, async () => {
      expect(await read([...bytes], contentType)).to.deep.equal(right);
    });

  it('are what the server says they are, where their bytes do not say', async () => {
    const cyrillic = [...utf8('Name\n'), 0xc0, 0xed, 0xed, 0xe0];
    expect(await read(cyrillic, 'text/csv; charset=windows-1251')).to.deep.equal(['Анна', '']);
  });

  it('stay right beside one that was torn', async () => {
    const torn = [...utf8('Name,About me\nJosé,Mañana'), 0xc3, ...utf8('\nChloë,x')];
    expect(await read(torn)).to.deep.equal(['José', 'Mañana\ufffd', 'Chloë', 'x']);
  });

  it('stay what they were where a file was spoilt before', async () => {
    expect(await read(utf8('Name\nJos\ufffd'))).to.deep.equal(['Jos\ufffd', '']);
  });
});
