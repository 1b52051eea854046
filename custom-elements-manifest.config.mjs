// custom-elements.json and the editor data made from it. Run by scripts/build.mjs and before Storybook.
import { readdirSync, readFileSync } from 'node:fs';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const defineFolder = new URL('./src/define/', import.meta.url);

/** Class name → tag, from the calls `define('kith-…', KithClass)` in src/define. */
function tags() {
  const found = new Map();
  for (const file of readdirSync(defineFolder).filter((name) => name.endsWith('.ts'))) {
    const text = readFileSync(new URL(file, defineFolder), 'utf8');
    for (const [, tag, name] of text.matchAll(/\bdefine\(\s*'([a-z0-9-]+)',\s*(\w+)/g)) found.set(name, tag);
  }
  return found;
}

/** Our elements register themselves by `define()`, which the analyzer does not know as a registration. */
function definedElements() {
  const byClass = tags();
  return {
    name: 'kith-defined-elements',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations ?? []) {
          const tagName = byClass.get(declaration.name);
          if (declaration.kind !== 'class' || !tagName) {
            delete declaration.customElement; // a base class: nobody writes it in a page
            continue;
          }
          Object.assign(declaration, { tagName, customElement: true });
          module.exports.push({
            kind: 'custom-element-definition',
            name: tagName,
            declaration: { name: declaration.name, module: module.path },
          });
        }
      }
    },
  };
}

const camelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/**
 * Attributes that the analyzer does not see: those of every list stand in one constant that both lists spread into
 * their own properties, and those of help elements get their property from the name, in the constructor.
 */
function allAttributes() {
  const ofLists = new Map(); // property → attribute
  return {
    name: 'kith-all-attributes',
    analyzePhase({ ts, node }) {
      if (!ts.isVariableDeclaration(node) || node.name.getText() !== 'listProperties') return;
      for (const { name, initializer } of node.initializer.properties) {
        const said = /attribute: (?:'([a-z-]+)'|false)/.exec(initializer.getText());
        if (!said || said[1]) ofLists.set(name.getText(), said?.[1] ?? name.getText());
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules) {
        for (const { superclass, members = [], attributes = [] } of declarations ?? []) {
          if (superclass?.name === 'ListElement') {
            for (const member of members.filter(({ name }) => ofLists.has(name))) {
              const { name: fieldName, default: value, description } = member;
              const type = fieldName === 'storage' ? { text: "'none' | 'session' | 'device'" } : member.type;
              member.attribute = ofLists.get(fieldName);
              attributes.push({ name: member.attribute, type, default: value, description, fieldName });
            }
          }
          if (superclass?.name !== 'HelpElement') continue;
          for (const attribute of attributes) {
            const member = members.find(({ name }) => name === camelCase(attribute.name));
            attribute.type = { text: member ? 'string' : 'boolean' };
            attribute.default = member ? "''" : 'false';
            if (!member) continue;
            attribute.fieldName = member.name;
            Object.assign(member, { attribute: attribute.name, description: attribute.description });
          }
        }
      }
    },
  };
}

const isPublic = ({ privacy, name }) =>
  privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');

/** The analyzer guesses an event for each dispatchEvent(); where the same class is described, the guess goes. */
function described(events) {
  const known = new Set(events.filter(({ description }) => description).map(({ type }) => type?.text));
  return events.filter(({ description, type }) => description || !known.has(type?.text));
}

/** Paths as they are in the published package, wherever in the manifest they stand. */
function publishPaths(value) {
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === 'object' && item !== null) publishPaths(item);
    else if (/^(path|module)$/.test(key))
      value[key] = item.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
  }
}

/** What nobody outside can use is nobody's to read about: the manifest is of elements, their bases and events. */
function published() {
  return {
    name: 'kith-published',
    packageLinkPhase({ customElementsManifest }) {
      const matters = ({ tagName, superclass, name }) =>
        tagName !== undefined || superclass?.name === 'Event' || /^(Kith|Help)Element$/.test(name);
      customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations }) =>
        declarations?.some(matters),
      );
      for (const { declarations } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          if (declaration.superclass?.name === 'Event') delete declaration.superclass.module; // the browser's own
          if (declaration.members) declaration.members = declaration.members.filter(isPublic);
          if (declaration.events) declaration.events = described(declaration.events);
        }
      }
      publishPaths(customElementsManifest.modules);
    },
  };
}

const componentTypePath = (_name, tag) =>
  `./widgets/${tag.replace(/^kith-/, '')}/${tag.replace(/^kith-/, '')}.js`;

export default {
  globs: ['src/widgets/**/*.ts', 'src/ui/*-element.ts', 'src/ui/events.ts', 'src/ui/exit-event.ts'],
  exclude: ['**/*.strings.ts', '**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  dependencies: false,
  packagejson: false,
  plugins: [
    definedElements(),
    allAttributes(),
    published(),
    customElementVsCodePlugin({
      outdir: 'dist',
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
    }),
    jsxTypesPlugin({
      outdir: 'dist',
      fileName: 'jsx.d.ts',
      allowUnknownProps: false,
      stronglyTypedEvents: true,
      componentTypePath,
    }),
  ],
};
