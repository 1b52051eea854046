// Vite plugin: leaves out methods of a library's class that Kith never calls. A bundler drops unused functions, but it
// must keep every method of a class. Only whole methods go, by name; a name that the library no longer has fails the
// build, and the tests run what is left.
import ts from 'typescript';

/** MiniSearch: saving and loading an index, suggestions, removing by document, and clean-up in the background. */
const unused = {
  'minisearch/dist/es/index.js': {
    MiniSearch: [
      'addAll',
      'addAllAsync',
      'autoSuggest',
      'conditionalVacuum',
      'discardAll',
      'executeWildcardQuery',
      'getDefault',
      'getStoredFields',
      'has',
      'instantiateMiniSearch',
      'loadJS',
      'loadJSAsync',
      'loadJSON',
      'loadJSONAsync',
      'performVacuuming',
      'remove',
      'removeAll',
      'replace',
      'toJSON',
      'vacuum',
      'vacuumConditionsMet',
    ],
    SearchableMap: ['clear', 'forEach', 'from', 'fromObject', 'keys', 'set', 'update', 'values'],
  },
};

/**
 * @param {string} code an ES module
 * @param {Record<string, string[]>} classes the methods and accessors to leave out, by class
 * @throws when the module has no such class or method
 */
export function withoutMethods(code, classes) {
  const source = ts.createSourceFile('module.js', code, ts.ScriptTarget.ES2022, true);
  const cuts = [];
  for (const [className, names] of Object.entries(classes)) {
    const found = source.statements.find(
      (node) => ts.isClassDeclaration(node) && node.name?.text === className,
    );
    for (const name of names) {
      const members = found?.members.filter((member) => member.name?.getText(source) === name) ?? [];
      if (members.length === 0)
        throw new Error(`unused-methods: there is no ${className}.${name} to leave out`);
      cuts.push(...members);
    }
  }
  cuts.sort((a, b) => b.pos - a.pos);
  return cuts.reduce((text, { pos, end }) => text.slice(0, pos) + text.slice(end), code);
}

export const unusedMethods = {
  name: 'kith-unused-methods',
  transform(code, id) {
    const file = Object.keys(unused).find((ending) => id.endsWith(ending));
    return file ? { code: withoutMethods(code, unused[file]), map: null } : undefined;
  },
};
