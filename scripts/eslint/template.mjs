// Reads a lit html`` template the way a browser would, as far as our rules need: which pieces are text, which are
// attributes, and in which of the two each expression stands.

/**
 * @param {string[]} pieces the template's static pieces
 * @returns {{ texts: { piece: number, value: string }[], attributes: { piece: number, name: string, value: string }[],
 *   tags: { piece: number, name: string }[], positions: ('text' | 'attribute')[] }}
 *   `positions`: where the expression after each piece stands
 */
export function readTemplate(pieces) {
  const found = { texts: [], attributes: [], tags: [], positions: [] };
  let state = 'text'; // text, comment, tag, value
  let quote = '';
  let attribute;

  const endAttribute = () => {
    attribute = undefined;
    quote = '';
    state = 'tag';
  };

  pieces.forEach((text, piece) => {
    let at = 0;
    const take = (pattern) => {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match) at = pattern.lastIndex;
      return match;
    };
    while (at < text.length) {
      if (state === 'comment') {
        const end = text.indexOf('-->', at);
        at = end < 0 ? text.length : end + 3;
        if (end >= 0) state = 'text';
      } else if (state === 'text') {
        const value = take(/[^<]+/y);
        if (value) found.texts.push({ piece, value: value[0] });
        else if (take(/<!--/y)) state = 'comment';
        else {
          const tag = take(/<(?:\/[\w-]*|([a-zA-Z][\w-]*))?/y);
          if (tag[1]) found.tags.push({ piece, name: tag[1].toLowerCase() });
          state = 'tag';
        }
      } else if (state === 'tag') {
        if (take(/[\s/]+/y)) continue;
        if (take(/>/y)) {
          state = 'text';
          continue;
        }
        const name = take(/([^\s=>/]+)(\s*=\s*(["']?))?/y);
        if (!name) {
          at += 1;
          continue;
        }
        attribute = { piece, name: name[1].toLowerCase(), value: '' };
        found.attributes.push(attribute);
        if (name[2] === undefined) attribute = undefined;
        else {
          quote = name[3];
          state = 'value';
        }
      } else {
        const value = quote ? take(quote === '"' ? /[^"]+/y : /[^']+/y) : take(/[^\s>]+/y);
        if (value) attribute.value += value[0];
        else {
          if (quote) at += 1;
          endAttribute();
        }
      }
    }
    found.positions.push(state === 'text' ? 'text' : 'attribute');
    // an unquoted value that is one expression ends with it
    if (state === 'value' && !quote && piece < pieces.length - 1 && !/^[^\s>]/.test(pieces[piece + 1]))
      endAttribute();
  });
  return found;
}

/** True for html`…` and svg`…`. */
export const isMarkup = (node) => node.tag.type === 'Identifier' && ['html', 'svg'].includes(node.tag.name);

/** The static pieces of a tagged template, as the browser gets them. */
export const piecesOf = (node) => node.quasi.quasis.map((quasi) => quasi.value.cooked ?? quasi.value.raw);
