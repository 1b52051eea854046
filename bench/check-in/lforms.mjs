// LHC-Forms is not installed (`npm install lforms` brings a build of Angular with it): its published files are unpacked as they are.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const LFORMS = '40.1.3';
const cache = resolve(import.meta.dirname, '../.cache', `lforms-${LFORMS}`);

/** Fetches LHC-Forms where that has not been done. @returns the folder of its files */
export function fetchLforms() {
  if (!existsSync(join(cache, 'package'))) {
    mkdirSync(cache, { recursive: true });
    const options = { stdio: 'ignore', timeout: 240_000, shell: process.platform === 'win32' };
    execFileSync('npm', ['pack', `lforms@${LFORMS}`, '--pack-destination', cache], options);
    execFileSync('tar', ['xzf', join(cache, `lforms-${LFORMS}.tgz`), '-C', cache], { stdio: 'ignore' });
  }
  return join(cache, 'package/dist/lforms');
}
