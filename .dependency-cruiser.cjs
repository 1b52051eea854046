// The layers of src/ and who may lean on whom. An arrow may only point to the left:
//   util ← model ← search, questionnaire, helplines, sources, storage ← controllers ← ui ← widgets ← define ← script
// i18n and styles stand beside util.

const base = ['util', 'i18n', 'styles'];
const domain = ['search', 'questionnaire', 'helplines', 'sources', 'storage'];

/** layer → layers it may import, besides itself */
const mayImport = {
  util: [],
  styles: ['util'],
  i18n: ['util'],
  model: ['util'],
  search: ['util', 'model'],
  questionnaire: ['util', 'model'],
  helplines: ['util', 'model'],
  sources: ['util', 'model'],
  storage: ['util', 'model'],
  controllers: [...base, 'model', ...domain],
  ui: [...base, 'model', ...domain, 'controllers'],
  widgets: [...base, 'model', ...domain, 'controllers', 'ui'],
  define: [...base, 'model', ...domain, 'ui', 'widgets'],
  script: ['define', 'i18n'],
  doctor: ['util', 'model', 'sources'],
};

const layers = Object.entries(mayImport).map(([layer, allowed]) => ({
  name: `layer-${layer}`,
  comment: `src/${layer} may import ${allowed.length > 0 ? allowed.join(', ') : 'no other layer'}.`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: '^src/i18n/locales/' },
  to: { path: '^src/', pathNot: `^src/(${[layer, ...allowed].join('|')})/` },
}));

/** A translation takes its shape, and nothing else, from the English texts wherever these are. */
const locales = {
  name: 'locales-are-texts',
  comment: 'A locale file imports types of *.strings.ts and of i18n only.',
  severity: 'error',
  from: { path: '^src/i18n/locales/' },
  to: { path: '^src/', pathNot: '^src/(i18n|util)/|[.]strings[.]ts$' },
};

/** An element is used by its tag, never by reaching into another widget's folder. */
const widgetsApart = {
  name: 'widgets-apart',
  comment: 'A widget imports no other widget: what two of them need belongs in ui or below.',
  severity: 'error',
  from: { path: '^src/widgets/([^/]+)/' },
  to: { path: '^src/widgets/', pathNot: '^src/widgets/$1/' },
};

module.exports = {
  forbidden: [
    ...layers,
    locales,
    widgetsApart,
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'zod-at-the-edge',
      comment: 'Records are parsed where they come in: zod in model, sources and storage only.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(model|sources|storage)/' },
      to: { path: 'node_modules/zod/' },
    },
    {
      name: 'idb-in-storage',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/storage/' },
      to: { path: 'node_modules/idb/' },
    },
    {
      name: 'no-lit-below-the-screen',
      comment: 'These layers run in a worker and in Node as well.',
      severity: 'error',
      from: { path: `^src/(util|model|${domain.join('|')}|doctor)/` },
      to: { path: 'node_modules/(lit|lit-html|lit-element|@lit)/' },
    },
    {
      name: 'help-needs-nothing',
      comment:
        'The crisis panel and the quick exit work with no network, no storage and no schema, at any remove.',
      severity: 'error',
      from: { path: '^src/widgets/(crisis-panel|quick-exit)/' },
      to: { path: '^src/(sources|storage)/|node_modules/(zod|idb)/', reachable: true },
    },
    {
      name: 'shipped-code-has-no-dev-dependencies',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
