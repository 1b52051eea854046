import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { freePort } from './example-api.js';
import { fixtureFiles } from './fixture-files.js';
import { serveHsds } from './hsds-server.js';
import type { OwnPages } from './own-pages.js';
import { eventually } from './visitor.js';

const require = createRequire(import.meta.url);
const description = 'hsds/prism/hsds-3.2.3.mock.json';

interface OpenApi {
  openapi?: string;
  paths: Record<
    string,
    { get?: { responses: Record<string, { content: Record<string, { example?: unknown }> }> } }
  >;
}

/** A mock of the API that the HSDS specification describes: Prism's where it is a whole OpenAPI document, else ours. */
export async function mockOfSpecification(): Promise<OwnPages> {
  const { openapi, paths } = fixtureFiles.json(description) as OpenApi;
  if (openapi) return prism(fixtureFiles.path(description));
  const answers = Object.entries(paths).map(([path, { get }]) => [
    path,
    get?.responses['200']?.content['application/json']?.example,
  ]);
  return serveHsds(Object.fromEntries(answers) as Record<string, unknown>);
}

async function prism(file: string): Promise<OwnPages> {
  const port = await freePort();
  const cli = require.resolve('@stoplight/prism-cli/dist/index.js');
  const args = ['mock', '-p', String(port), '-h', '127.0.0.1', '--cors', '-v', 'error', file];
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  process.once('exit', () => child.kill());
  const origin = `http://127.0.0.1:${port}`;
  const close = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  };
  const answers = async (): Promise<boolean> => {
    if (child.exitCode !== null) throw new Error('Prism ended by itself.');
    return fetch(`${origin}/services`).then(
      ({ ok }) => ok,
      () => false,
    );
  };
  await eventually('Prism answers', answers, 120_000).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { origin, close };
}
