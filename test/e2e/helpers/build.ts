import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scripts } from './scripts.js';

export const repository = fileURLToPath(new URL('../../../', import.meta.url));

let built: Promise<string> | undefined;

/** The folder of the built package: KITH_DIST when that is set, else `dist`, built anew when it is older than `src`. */
export const dist = (): Promise<string> => (built ??= make());

async function make(): Promise<string> {
  if (process.env['KITH_DIST']) return resolve(process.env['KITH_DIST']);
  if (await scripts.buildIsStale(repository)) {
    const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], {
      cwd: repository,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error('The package could not be built; what went wrong is printed above.');
  }
  return resolve(repository, 'dist');
}
