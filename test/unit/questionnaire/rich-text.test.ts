import { expect } from '@open-wc/testing';
import { markdownToHtml, renderRichText } from '../../../src/questionnaire/rich-text.js';

const html = (fragment: DocumentFragment | undefined): string => {
  const host = document.createElement('div');
  if (fragment) host.append(fragment);
  return host.innerHTML;
};

describe('markup of form authors', () => {
  it('shows bold, lists and links', () => {
    expect(html(renderRichText({ xhtml: '<div><b>Bold</b> <ul><li>one</li></ul></div>' }))).to.equal(
      '<div><b>Bold</b> <ul><li>one</li></ul></div>',
    );
    expect(
      html(
        renderRichText({
          markdown: '## Head\n\n**bold** and *soft*\n\n- a\n- b\n\n[x](https://example.org)',
        }),
      ),
    ).to.equal(
      '<h2>Head</h2><p><strong>bold</strong> and <em>soft</em></p><ul><li>a</li><li>b</li></ul>' +
        '<p><a href="https://example.org" target="_blank" rel="noopener noreferrer">x</a></p>',
    );
  });

  it('runs nothing and fetches nothing', () => {
    const bad = [
      '<img src=x onerror="globalThis.kithHit = 1">',
      '<script>globalThis.kithHit = 1</script>',
      '<a href="javascript:globalThis.kithHit = 1">x</a>',
      '<svg><script>globalThis.kithHit = 1</script></svg>',
      '<iframe src="https://example.org"></iframe><form action="https://example.org"><input name="a"></form>',
      '<p style="background: url(https://example.org/x)">x</p>',
      '<img src="https://example.org/pixel.png" alt="x">',
    ];
    const host = document.createElement('div');
    document.body.append(host);
    for (const xhtml of bad) {
      const fragment = renderRichText({ xhtml });
      if (fragment) host.append(fragment);
    }
    expect(host.querySelectorAll('script, iframe, form, input, img, svg')).to.have.length(0);
    expect(host.innerHTML).not.to.match(/onerror|javascript:|url\(|pixel/);
    expect((globalThis as { kithHit?: number }).kithHit).to.equal(undefined);
    host.remove();
  });

  it('keeps colours and weights, by the object model and not as an attribute in the source', () => {
    const host = document.createElement('div');
    const fragment = renderRichText({
      xhtml: '<p style="color: rgb(1, 2, 3); position: fixed">x</p>',
      style: 'font-weight: bold',
    });
    if (fragment) host.append(fragment);
    expect(host.querySelector('p')?.style.color).to.equal('rgb(1, 2, 3)');
    expect(host.querySelector('p')?.style.position).to.equal('');
    expect(host.querySelector('span')?.style.fontWeight).to.equal('bold');
  });

  it('shows HTML inside Markdown as text', () => {
    expect(markdownToHtml('<b>x</b>')).to.equal('<p>&#60;b&#62;x&#60;/b&#62;</p>');
  });
});
