import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { repository } from './build.js';

const outside = process.env['KITH_FIXTURES'];
const root = outside ? resolve(outside) : resolve(repository, 'test/fixtures');
const read = new Set<string>();

/** Test data: the folder KITH_FIXTURES names, else the repository's own small files of the same names. */
export const fixtureFiles = {
  /** True when the larger data from outside the repository is read. */
  outside: outside !== undefined,
  path(file: string): string {
    read.add(file);
    return resolve(root, file);
  },
  text: (file: string): string => readFileSync(fixtureFiles.path(file), 'utf8'),
  json: (file: string): unknown => JSON.parse(fixtureFiles.text(file)) as unknown,
  summary: (): string =>
    outside
      ? `Fixtures: ${read.size} files read from KITH_FIXTURES.`
      : `Fixtures: KITH_FIXTURES is not set; ${read.size} of the repository’s own files read.`,
};
