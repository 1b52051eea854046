/** Says whether an install or a build has to be made again. Only node: modules, since nothing may be installed yet. */
import { existsSync, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * npm leaves in node_modules/.package-lock.json what it installed. Contents are compared, not dates: a git checkout
 * gives an unchanged lock a new date.
 * @param {string} root the repository
 * @returns {boolean} true when node_modules is missing or does not hold what package-lock.json asks for
 */
export function installIsStale(root) {
  const installed = readPackages(join(root, 'node_modules/.package-lock.json'));
  const wanted = readPackages(join(root, 'package-lock.json'));
  if (!installed || !wanted) return true;
  const added = Object.keys(installed).some((path) => !wanted[path]);
  return (
    added ||
    Object.entries(wanted).some(([path, entry]) => {
      // Optional packages for other systems are rightly absent.
      if (!installed[path]) return path !== '' && !entry.optional;
      return entry.version !== installed[path].version || entry.integrity !== installed[path].integrity;
    })
  );
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

/**
 * @param {string} root the repository
 * @returns {Promise<boolean>} true when dist is missing or older than what it is made from
 */
export async function buildIsStale(root) {
  const outputs = ['dist/script/kith.js', 'dist/integrity.json'].map((file) => join(root, file));
  if (!outputs.every((file) => existsSync(file))) return true;
  const built = Math.min(...(await Promise.all(outputs.map(async (file) => (await stat(file)).mtimeMs))));
  const inputs = ['src', 'scripts/build.mjs', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
  return (await Promise.all(inputs.map((path) => newest(join(root, path))))).some((date) => date > built);
}

async function newest(path) {
  const info = await stat(path).catch(() => null);
  if (!info) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  const dates = await Promise.all((await readdir(path)).map((name) => newest(join(path, name))));
  return Math.max(info.mtimeMs, ...dates);
}
