// Vite plugin: takes comments and spare white space out of css``, html`` and svg`` templates, which a JavaScript minifier
// must leave alone. Only what cannot change a page: a run of white space between words or tags becomes one space,
// quoted values stay as they are, a template that may hold preformatted text is left alone.
import ts from 'typescript';

const spaceRuns = /\s+/g;

const cssString = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'/.source;
const cssComment = new RegExp(`(${cssString})|/\\*[^]*?\\*/`, 'g');
const cssSpace = new RegExp(`(${cssString})|;?\\s*(})\\s*|\\s*([{;,])\\s*|(:)\\s+|\\s+`, 'g');
const cssZero = new RegExp(`(${cssString})|(?<![\\w.-])(-?)0(?=\\.\\d)`, 'g');

/**
 * One CSS piece. Strings are kept; comments go, and white space around braces, semicolons and commas and after colons (before
 * one it makes another selector), the last semicolon of a rule, and a nought before the point.
 */
const shorterCss = (text) =>
  text
    .replace(cssComment, (_match, string) => string ?? '')
    .replace(cssSpace, (_match, string, end, mark, colon) => string ?? end ?? mark ?? colon ?? ' ')
    .replace(cssZero, (_match, string, sign) => string ?? sign);

/** What holds text in which white space counts; a `<textarea>` only where something stands in it. */
const keepsSpace = /<(pre|style|script)\b|<textarea\b(?![^<>]*><\/textarea)/i;

/**
 * The pieces of one HTML template. White space inside a quoted attribute value stays, also when the value has an
 * expression in it and so goes on in the next piece. A value of letters, digits and hyphens needs no quotes.
 */
function shorterHtml(pieces) {
  if (keepsSpace.test(pieces.join(''))) return pieces;
  let quote = '';
  let inTag = false;
  return pieces.map((piece) => {
    let out = '';
    let opened = -1; // where the value's quote stands in this piece
    const parts = piece.split(/(["'<>])/);
    for (const [i, part] of parts.entries()) {
      if (quote) {
        out += part;
        if (part !== quote) continue;
        quote = '';
        const value = out.slice(opened + 1, -1);
        const alone = opened >= 0 && /^[\w-]+$/.test(value) && /^\s|^$/.test(parts[i + 1] ?? '/');
        if (alone) out = out.slice(0, opened) + value;
        continue;
      }
      if (inTag && (part === '"' || part === "'")) {
        quote = part;
        opened = out.length;
      } else if (part === '<') inTag = true;
      else if (part === '>') {
        if (inTag) out = out.trimEnd();
        inTag = false;
      }
      out += part.replace(spaceRuns, ' ');
    }
    return out;
  });
}

const shorten = { css: (pieces) => pieces.map(shorterCss), html: shorterHtml, svg: shorterHtml };

/** Source text of a template's pieces (raw, between the back quotes and expressions) with where they stand. */
function piecesOf(template, source) {
  const nodes = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map((span) => span.literal)];
  return nodes.map((node) => {
    const opensExpression =
      node.kind === ts.SyntaxKind.TemplateHead || node.kind === ts.SyntaxKind.TemplateMiddle;
    const from = node.getStart(source) + 1;
    const to = node.getEnd() - (opensExpression ? 2 : 1);
    return { from, to, text: source.text.slice(from, to) };
  });
}

/** The module's code with shorter templates, or the same string when there is nothing to do. */
export function minifyTemplates(code, fileName = 'module.ts') {
  if (!/\b(css|html|svg)`/.test(code)) return code;
  const source = ts.createSourceFile(fileName, code, ts.ScriptTarget.ES2022, true);
  const edits = [];
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && Object.hasOwn(shorten, node.tag.getText(source))) {
      const pieces = piecesOf(node.template, source);
      const shorter = shorten[node.tag.getText(source)](pieces.map((piece) => piece.text));
      pieces.forEach((piece, i) => edits.push({ ...piece, text: shorter[i] }));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  let result = code;
  for (const { from, to, text } of edits.sort((a, b) => b.from - a.from)) {
    result = result.slice(0, from) + text + result.slice(to);
  }
  return result;
}

export const templateMinifier = () => ({
  name: 'kith-minify-templates',
  enforce: 'pre',
  transform(code, id) {
    if (id.includes('node_modules') || !id.endsWith('.ts')) return null;
    const shorter = minifyTemplates(code, id);
    return shorter === code ? null : { code: shorter, map: null };
  },
});
