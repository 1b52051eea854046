// `npm run new-widget <name>`: writes the files of a new widget, which pass every check, and says what is left to do.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';

const templates = join(import.meta.dirname, 'new-widget');

/** template → where its file goes; __name__ and so on are filled in both. */
const files = {
  element: 'src/widgets/__name__/__name__.ts',
  styles: 'src/widgets/__name__/__name__.styles.ts',
  strings: 'src/widgets/__name__/__name__.strings.ts',
  events: 'src/widgets/__name__/__name__.events.ts',
  define: 'src/define/__tag__.ts',
  script: 'src/script/__tag__.ts',
  test: 'test/component/__name__/__name__.test.ts',
  stories: 'stories/__name__.stories.ts',
};

/** Lines that register the widget in files which are there already. */
const additions = {
  'src/define/all.ts': "import './__tag__.js';\n",
  'src/index.ts':
    "export { __Name__ } from './widgets/__name__/__name__.js';\nexport { __Name__SelectEvent } from './widgets/__name__/__name__.events.js';\n",
};

/** An error whose message is meant for the person at the keyboard. */
class UsageError extends Error {
  name = 'UsageError';
}

/** What stands for each mark, from a name such as `group-calendar`. */
export function marksFor(name) {
  if (!name) throw new UsageError('Give the widget a name: npm run new-widget group-calendar');
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.startsWith('kith')) {
    throw new UsageError(
      `"${name}" is no name for a widget. Small letters, digits and single hyphens, without "kith-": group-calendar`,
    );
  }
  const pascal = name.replace(/(^|-)(.)/g, (_match, _hyphen, letter) => letter.toUpperCase());
  const words = name.replaceAll('-', ' ');
  return {
    __name__: name,
    __tag__: `kith-${name}`,
    __Name__: `Kith${pascal}`,
    __part__: pascal[0].toLowerCase() + pascal.slice(1),
    __Part__: pascal,
    __Words__: words[0].toUpperCase() + words.slice(1),
  };
}

const fill = (text, marks) => text.replace(/__[A-Za-z]+__/g, (mark) => marks[mark] ?? mark);

/**
 * Writes the widget's files below `root`.
 * @returns {Promise<string[]>} the paths written or added to, from `root`
 */
export async function newWidget(name, root) {
  const marks = marksFor(name);
  const targets = Object.entries(files).map(([template, path]) => ({ template, path: fill(path, marks) }));
  const taken = targets.find(({ path }) => existsSync(join(root, path)));
  if (taken) throw new UsageError(`There is a widget "${name}" already: ${taken.path}`);
  const options = JSON.parse(readFileSync(join(import.meta.dirname, '../.prettierrc.json'), 'utf8'));
  const write = async (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), await format(text, { ...options, parser: 'typescript' }));
  };
  for (const { template, path } of targets) {
    await write(path, fill(readFileSync(join(templates, `${template}.txt`), 'utf8'), marks));
  }
  const added = Object.keys(additions).filter((path) => existsSync(join(root, path)));
  for (const path of added) {
    await write(path, readFileSync(join(root, path), 'utf8') + fill(additions[path], marks));
  }
  return [...targets.map(({ path }) => path), ...added];
}

async function main() {
  const name = process.argv[2];
  const paths = await newWidget(name, resolve(import.meta.dirname, '..'));
  const { __part__: part, __Part__: type, __tag__: tag } = marksFor(name);
  console.log(`Written:\n  ${paths.join('\n  ')}

Next:
  - say in src/widgets/${name}/${name}.ts what it is for, and make it that
  - translate its texts: add "export const ${part}: Translation<${type}Strings>" to each file in src/i18n/locales,
    then npm run check:locales -- --accept <language>
  - give dist/script/${tag}.js a limit in .size-limit.json, and the widget a row in the README
  - npm test`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main().catch((error) => {
    console.error(error instanceof UsageError ? error.message : error);
    process.exitCode = 1;
  });
}
