import { expect } from '@open-wc/testing';
import { decodeEntities, LINE_LIMIT, plainLine, plainText, TEXT_LIMIT } from '../../../src/util/text.js';
import { quickest } from '../../helpers/quickest.js';

describe('plain text', () => {
  for (const [written, read] of [
    ['Men&#39;s &amp; Women&#x27;s', "Men's & Women's"],
    [
      'ni&ntilde;os y ni&Ntilde;as, &aacute;rbol, &Uuml;ber, gar&ccedil;on',
      'niños y niÑas, árbol, Über, garçon',
    ],
    ['&iquest;Necesita ayuda?&nbsp;&iexcl;Llame!', '¿Necesita ayuda? ¡Llame!'],
    ['it&#146;s &#150; 5&euro;', 'it’s – 5€'],
    ['&QUOT;shouted&QUOT; &unknown; &acute;', '"shouted" &unknown; &acute;'],
    ['&#0;&#x110000;&#65;', 'A'],
    ['constructor &constr; &toString1;', 'constructor &constr; &toString1;'],
  ] as const) {
    it(`reads ${written} as ${read}`, () =>
      expect(decodeEntities(written).replaceAll('\u00a0', ' ')).to.equal(read));
  }

  it('decodes what was escaped twice', () => {
    expect(plainText('Mother&amp;#39;s house &amp;amp; garden')).to.equal("Mother's house & garden");
  });

  it('turns blocks of markup into lines and drops the rest of it', () => {
    const html =
      '<p>Beds for <b>women</b>.</p><ul><li>Call first</li><li class="x">Bring ID</li></ul>Open<br/>daily';
    expect(plainText(html)).to.equal('Beds for women.\n\n• Call first\n\n• Bring ID\n\nOpen\ndaily');
  });

  it('drops scripts and styles with what is in them', () => {
    const html =
      'A<script>alert(1)</script>B<style>p{}</style>C<!-- note -->D<svg onload=x><g/></svg>E<script>never closed';
    expect(plainText(html)).to.equal('A B CD E');
  });

  it('keeps signs that are not markup', () => {
    expect(plainText('age < 5 and > 3, a<b, 2 <3')).to.equal('age < 5 and > 3, a< b, 2 <3');
  });

  it('keeps addresses in angle brackets', () => {
    expect(plainText('Write to <help@example.org> or <https://example.org/a>')).to.equal(
      'Write to help@example.org or https://example.org/a',
    );
  });

  it('leaves no tag that could be put together from pieces', () => {
    for (const text of [
      '<<b>script>x',
      '&lt;script&gt;x',
      '&amp;lt;img src=x onerror=y&amp;gt;',
      '<scr<script>ipt>x',
      '<img src=x',
    ]) {
      expect(plainText(text) ?? '', text).not.to.match(/<[a-z/!?]/i);
    }
  });

  it('removes characters that turn or hide text', () => {
    expect(plainText('pay\u202eless\u200b now\u2066\u00ad\ufeff\u0007\ue000\ud800\u{e0041}')).to.equal(
      'payless now',
    );
  });

  it('keeps joiners where a language or an emoji needs them, and not beside plain letters', () => {
    expect(plainText('می\u200cخواهم')).to.equal('می\u200cخواهم');
    expect(plainText('👩\u200d🦽')).to.equal('👩\u200d🦽');
    expect(plainText('free\u200dbeds')).to.equal('freebeds');
  });

  it('tidies spaces and empty lines', () => {
    expect(plainText('  a \t b\r\n\r\n\r\n\r\nc\u2028d\u00a0e ')).to.equal('a b\n\nc\nd e');
    expect(plainLine(' a\n\nb ')).to.equal('a b');
  });

  it('reads numbers as text and nothing else', () => {
    expect(plainText(12)).to.equal('12');
    for (const value of [null, undefined, true, {}, [], NaN, Infinity, '', '  ', '<br>'])
      expect(plainText(value)).to.equal(undefined);
    expect(plainLine(null)).to.equal(undefined);
  });

  it('cuts text that is far too long, never through a character', () => {
    const long = plainText('x'.repeat(TEXT_LIMIT * 20)) ?? '';
    expect(long).to.have.lengthOf(TEXT_LIMIT);
    expect(long.endsWith('…')).to.equal(true);
    expect(plainText('ab😀cd', 4)).to.equal('ab…');
    expect(plainLine('x '.repeat(1000))).to.have.lengthOf(LINE_LIMIT);
  });

  it('is quick with text made to be slow', () => {
    for (const text of [
      '<'.repeat(50_000),
      '&'.repeat(50_000),
      '<a '.repeat(20_000),
      ' \n'.repeat(30_000),
      '<!--'.repeat(20_000),
    ]) {
      expect(quickest(() => plainText(text))).to.be.below(400);
    }
  });
});
