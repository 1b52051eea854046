import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const is = (...path: string[]): boolean => existsSync(join(root, ...path));
const named = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '').filter((name) => !name.includes('.js'));

const pages = ['.', 'docs', 'docs/decisions', 'bench'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file)),
);
/** All that a pattern's first group finds on any page, each with the page. */
const found = (pattern: RegExp): [string, string][] =>
  pages.flatMap((page) =>
    [...read(page).matchAll(pattern)].map(([, what]): [string, string] => [page, what ?? '']),
  );

describe('what the pages say is there', () => {
  const missing = (pattern: RegExp, isThere: (what: string, page: string) => boolean): string[] => {
    const all = found(pattern);
    assert.ok(all.length > 3, `no page has ${pattern.source}`);
    return all.filter(([page, what]) => !isThere(what, page)).map((lost) => lost.join(': '));
  };

  test('each link to a file of the repository', () => {
    const links = /\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g;
    assert.deepEqual(
      missing(links, (to, page) => is(dirname(page), to)),
      [],
    );
  });

  test('each script file, command, test and path', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    assert.deepEqual(
      [
        ...missing(/\b(kith-[a-z-]+\.js)\b/g, (file) => is('dist/script', file)),
        ...missing(/npm run ([a-z:-]+)/g, (name) => name in scripts),
        ...missing(/`((?:e2e|component|unit|node)\/[\w./-]+)`/g, (path) =>
          ['', '.test.ts', '.ts'].some((ending) => is('test', path + ending)),
        ),
        ...missing(/`((?:src|scripts|test|examples|bench)\/[\w./-]+)`/g, (path) => is(path)),
        ...missing(/`((?:dist\/)?(?:schemas|questionnaires)\/[\w./-]+)`/g, (path) =>
          is('dist', path.replace('dist/', '')),
        ),
      ],
      [],
    );
  });
});

describe('the page of each widget names all that the widget has, and nothing else', () => {
  interface Named {
    readonly name: string;
  }
  interface Element {
    readonly tagName: string;
    readonly attributes: Named[];
    readonly events: Named[];
    readonly slots: Named[];
    readonly cssParts: Named[];
  }
  const { modules } = JSON.parse(read('dist/custom-elements.json')) as {
    modules: { declarations: Element[] }[];
  };
  const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  /** Of the page, what its own tag is about. */
  const textOf = (tag: string): string => {
    if (tag === 'kith-quick-exit')
      return read('docs/crisis-panel.md').split('## `<kith-quick-exit>`')[1] ?? '';
    const text = read(`docs/${tag.slice(5)}.md`);
    return tag === 'kith-crisis-panel' ? (text.split('## `<kith-quick-exit>`')[0] ?? '') : text;
  };
  const sorted = (items: Iterable<string>): string[] => [...new Set(items)].sort();
  const namesOf = (items: Named[]): string[] => sorted(items.map(({ name }) => name || '(default)'));

  for (const { tagName, attributes, events, slots, cssParts } of elements) {
    const text = textOf(tagName);
    const isList = attributes.some(({ name }) => name === 'map-tiles');

    test(`${tagName}: attributes`, () => {
      const table = /\n\| Attribute .*\n\|.*\n((?:\|.*\n)+)/.exec(text)?.[1] ?? '';
      const first = table.split('\n').map((row) => row.split('|')[1] ?? '');
      const said = [
        ...first,
        isList
          ? read('docs/map.md')
              .split('## Without')[0]
              ?.match(/^\| `map-.*?\|/gm)
              ?.join('')
          : '',
      ];
      assert.deepEqual(
        sorted(said.flatMap((cell) => named(cell ?? ''))),
        sorted([...namesOf(attributes), ...(isList ? ['lang'] : [])]),
      );
    });

    test(`${tagName}: events`, () => {
      for (const { name } of events) assert.ok(text.includes(`\`${name}\``), name);
      for (const [, name] of text.matchAll(/`(kith-[a-z-]+)`/g)) {
        const known = elements.some((element) => element.events.some((event) => event.name === name));
        assert.ok(known || name === 'kith-search-worker', `${name} is not an event`);
      }
    });

    test(`${tagName}: slots and parts`, () => {
      const table = /## Slots\n\n\|.*\n\|.*\n((?:\|.*\n)+)/.exec(text)?.[1];
      const slotText = table?.replace(/^(\|[^|]*\|).*$/gm, '$1') ?? /Slots: ([^.]*)\./.exec(text)?.[1];
      const partText = /(?:## Parts\n\n|Parts: )([^.]*)\./.exec(text)?.[1];
      assert.deepEqual(sorted(['(default)', ...named(slotText ?? '')]), namesOf(slots));
      assert.deepEqual(sorted(named(partText ?? '')), namesOf(cssParts));
    });
  }

  test('each part that is drawn', () => {
    const code = ['src/ui', 'src/widgets'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => read(join(folder, file))),
    );
    const drawn = code.join('').matchAll(/\bpart="([a-z-]+)"/g);
    const known = elements.flatMap(({ cssParts }) => namesOf(cssParts));
    // the two that some code hands on to the template that draws them
    assert.deepEqual(sorted(known), sorted([...[...drawn].map(([, name]) => name ?? ''), 'facts', 'open']));
  });
});
