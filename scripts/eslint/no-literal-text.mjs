// Every word a person reads comes from a *.strings.ts file, or it could not be translated.
import { isMarkup, piecesOf, readTemplate } from './template.mjs';

const readAloud = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'title',
  'placeholder',
  'label',
]);

/** Words, not counting entities such as &nbsp; and single letters. */
const hasWords = (text) => /\p{L}{2}/u.test(text.replace(/&#?\w+;/g, ''));

/** String literals an expression may come out as. */
function outcomes(node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node] : [];
    case 'TemplateLiteral':
      return node.quasis
        .filter((quasi) => quasi.value.raw.length > 0)
        .map((q) => ({ ...q, value: q.value.raw, node: q }));
    case 'ConditionalExpression':
      return [...outcomes(node.consequent), ...outcomes(node.alternate)];
    case 'LogicalExpression':
      return [...outcomes(node.left), ...outcomes(node.right)];
    default:
      return [];
  }
}

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      text: '“{{words}}” is read by people: take it from a *.strings.ts file, so that it can be translated.',
    },
  },
  create(context) {
    const report = (node, words) =>
      context.report({ node, messageId: 'text', data: { words: words.trim().slice(0, 40) } });
    return {
      TaggedTemplateExpression(node) {
        if (!isMarkup(node)) return;
        const { quasis, expressions } = node.quasi;
        const { texts, attributes, positions } = readTemplate(piecesOf(node));
        for (const { piece, value } of texts) if (hasWords(value)) report(quasis[piece], value);
        for (const { piece, name, value } of attributes) {
          if (readAloud.has(name) && hasWords(value)) report(quasis[piece], value);
        }
        expressions.forEach((expression, i) => {
          if (positions[i] !== 'text') return;
          for (const literal of outcomes(expression)) {
            if (hasWords(literal.value)) report(literal.node ?? literal, literal.value);
          }
        });
      },
    };
  },
};
