/**
 * Markup of form authors (rendering-markdown, rendering-xhtml, rendering-style) made safe for a page by DOMPurify: an optional part, since
 * most forms have none and its plain text is always there. Reaches into the DOM only when called.
 */
import DOMPurify from 'dompurify';
import type { RichText } from './types.js';

const TAGS =
  'a b i em strong u s small sub sup br hr p div span ul ol li dl dt dd table thead tbody tr th td caption h1 h2 h3 h4 h5 h6 blockquote code pre img';
/** Declarations that only dress text: nothing that loads, covers or moves. */
const STYLE =
  /^(color|background-color|font-(weight|style|size)|text-(align|decoration))\s*:\s*[\w\s#.,%()-]+$/i;

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => `&#${String(mark.charCodeAt(0))};`);

/** Bold, italics, code, links, of one line that is escaped already. */
const inline = (line: string): string =>
  line
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*|__([^_]+)__/g, '<strong>$1$2</strong>')
    .replace(/\*([^*\s][^*]*)\*|\b_([^_]+)_\b/g, '<em>$1$2</em>')
    .replace(/\[([^\]]+)\]\(([^\s)]+)\)/g, '<a href="$2">$1</a>');

/** The Markdown that forms use: headings, lists, paragraphs and what is inside a line. HTML in it is shown as text. */
export function markdownToHtml(source: string): string {
  return escape(source)
    .split(/\n{2,}/)
    .map((block) => {
      const lines = block.split('\n');
      const heading = /^(#{1,6})\s+(.*)$/.exec(lines[0] ?? '');
      if (heading && lines.length === 1)
        return `<h${String(heading[1]?.length)}>${inline(heading[2] ?? '')}</h${String(heading[1]?.length)}>`;
      const items = (mark: RegExp): string =>
        lines.map((line) => `<li>${inline(line.replace(mark, ''))}</li>`).join('');
      if (lines.every((line) => /^\s*[-*+]\s/.test(line))) return `<ul>${items(/^\s*[-*+]\s+/)}</ul>`;
      if (lines.every((line) => /^\s*\d+[.)]\s/.test(line))) return `<ol>${items(/^\s*\d+[.)]\s+/)}</ol>`;
      return `<p>${lines.map(inline).join('<br>')}</p>`;
    })
    .join('');
}

function dress(element: HTMLElement, style: string): void {
  for (const declaration of style.split(';').map((one) => one.trim())) {
    const [name = '', value = ''] = declaration.split(/:(.*)/s);
    // through the CSS object model, so that a strict `style-src` stands
    if (STYLE.test(declaration) && !/url|expression/i.test(value))
      element.style.setProperty(name.trim(), value.trim());
  }
}

/**
 * Nodes to put where the text would be, or undefined where there is nothing safe and the plain text shall stand. Links open apart from the
 * page and tell nothing of it; images only if they are in the text itself (`data:`): nothing is fetched from a third party.
 */
export function renderRichText({ markdown, xhtml, style }: RichText): DocumentFragment | undefined {
  const source = xhtml ?? (markdown === undefined ? undefined : markdownToHtml(markdown));
  if (source === undefined) return undefined;
  try {
    const fragment = DOMPurify.sanitize(source.replaceAll(' style=', ' data-kith-style='), {
      RETURN_DOM_FRAGMENT: true,
      ALLOWED_TAGS: TAGS.split(' '),
      ALLOWED_ATTR: ['href', 'src', 'alt', 'title', 'colspan', 'rowspan', 'dir', 'lang', 'data-kith-style'],
    });
    for (const element of fragment.querySelectorAll<HTMLElement>('*')) {
      dress(element, `${element.getAttribute('data-kith-style') ?? ''}`);
      element.removeAttribute('data-kith-style');
      if (element instanceof HTMLImageElement && !/^data:image\//.test(element.getAttribute('src') ?? ''))
        element.remove();
      if (element instanceof HTMLAnchorElement) {
        if (!/^(https?:|mailto:|tel:)/i.test(element.getAttribute('href') ?? ''))
          element.removeAttribute('href');
        element.target = '_blank';
        element.rel = 'noopener noreferrer';
      }
    }
    if (style) {
      const span = document.createElement('span');
      dress(span, style);
      span.append(fragment);
      const dressed = document.createDocumentFragment();
      dressed.append(span);
      return dressed;
    }
    return fragment.textContent?.trim() || fragment.querySelector('img') ? fragment : undefined;
  } catch {
    // a page whose Trusted Types do not name `dompurify`: the plain text stands
    return undefined;
  }
}
