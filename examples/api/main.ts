import { parseArgs } from 'node:util';
import { StartError } from './errors.js';
import { startApi, type ApiOptions, type RunningApi } from './server.js';

const USAGE = `Usage: node --import tsx examples/api/main.ts [options]
  --port N        where to listen on 127.0.0.1 (default 4174)
  --origin URL    a site that may read the API; repeat for more (default http://127.0.0.1:4173)
  --hsds FILE     full HSDS services to serve, NDJSON or JSON, in place of the made-up county
  --data DIR      folder of the database (default .demo/db), or memory://
DATABASE_URL in the environment uses that PostgreSQL in place of a folder.`;

/** Lines of a bad file to show before saying only how many more there are. */
const SHOWN = 5;

function readOptions(args: string[]): ApiOptions | undefined {
  const text = { type: 'string' } as const;
  const options = {
    port: text,
    origin: { type: 'string', multiple: true },
    hsds: text,
    data: text,
    help: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ args, options });
  if (values.help) return undefined;
  const port = Number(values.port ?? 4174);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new StartError('--port must be a whole number from 0 to 65535.');
  }
  const origins = (values.origin ?? ['http://127.0.0.1:4173']).map(toOrigin);
  return { port, origins, hsds: values.hsds, data: values.data, databaseUrl: process.env['DATABASE_URL'] };
}

function toOrigin(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new StartError('--origin must be an address such as http://127.0.0.1:4173.');
  }
  return url.origin;
}

function report(api: RunningApi, origins: readonly string[]): void {
  const { skipped } = api;
  for (const line of skipped.slice(0, SHOWN)) console.error(`kith: skipped ${line}`);
  if (skipped.length > SHOWN) console.error(`kith: skipped ${skipped.length - SHOWN} more.`);
  const count = `${api.services} ${api.services === 1 ? 'service' : 'services'}`;
  const what = `${count}, ${api.source}; ${api.database}; for ${origins.join(', ')}`;
  console.log(`Example API: ${api.url}/hsds (${what}). Ctrl-C stops it.`);
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    console.log(USAGE);
    return;
  }
  const starting = startApi(options);
  // A signal while starting waits for the start, so that the database is closed and not cut off.
  const end = () => {
    void starting
      .then((api) => api.close())
      .catch(() => {})
      .then(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  report(await starting, options.origins);
}

try {
  await main();
} catch (error) {
  const known =
    error instanceof StartError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  console.error(known ? (error as Error).message : error);
  process.exit(1);
}
