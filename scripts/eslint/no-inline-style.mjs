// A strict Content-Security-Policy (no 'unsafe-inline') drops every style written into markup, in silence.
import { isMarkup, piecesOf, readTemplate } from './template.mjs';

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      attribute:
        'A style attribute is dropped by a strict CSP. Use `static styles`, or element.style.setProperty().',
      element: 'A <style> in a template is dropped by a strict CSP. Use `static styles`.',
      styleMap:
        'styleMap writes a style attribute, which a strict CSP drops. Use element.style.setProperty().',
    },
  },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      if (!isMarkup(node)) return;
      const { attributes, tags } = readTemplate(piecesOf(node));
      for (const { piece, name } of attributes) {
        if (name === 'style' || name === '.style') {
          context.report({ node: node.quasi.quasis[piece], messageId: 'attribute' });
        }
      }
      for (const { piece, name } of tags) {
        if (name === 'style') context.report({ node: node.quasi.quasis[piece], messageId: 'element' });
      }
    },
    ImportDeclaration(node) {
      if (/\bdirectives\/style-map(\.js)?$/.test(node.source.value))
        context.report({ node, messageId: 'styleMap' });
    },
  }),
};
