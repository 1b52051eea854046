import { rm } from 'node:fs/promises';
import { startApi, type RunningApi } from '../../../examples/api/server.js';
import { filledFolder } from './example-data.js';
import { scripts } from './scripts.js';

/** The example API of one test file, which can be taken away and brought back at the same address. */
export interface ExampleApi {
  readonly origin: string;
  /** How many services it holds. */
  readonly services: number;
  /** What people sent, in order. */
  readonly received: RunningApi['received'];
  start(): Promise<void>;
  stop(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param options.origins who may read it
 * @param options.port its port, which is known before the site that names it is started
 * @param options.hsds a dump in place of the made-up county
 */
export async function exampleApi(options: {
  origins: string[];
  port: number;
  hsds?: string;
}): Promise<ExampleApi> {
  const { origins, port, hsds } = options;
  const data = await filledFolder();
  let running: RunningApi | undefined;
  let services = 0;
  const api = {
    origin: `http://127.0.0.1:${port}`,
    get services() {
      return services;
    },
    async received(kind: Parameters<RunningApi['received']>[0]) {
      return running ? running.received(kind) : [];
    },
    async start() {
      running ??= await startApi({ port, origins, data, hsds });
      services = running.services;
    },
    async stop() {
      await running?.close();
      running = undefined;
    },
    async close() {
      await api.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
  return api;
}

/** A port that is free now, for a server that is not up yet. */
export async function freePort(): Promise<number> {
  const port = await scripts.freePort(0);
  if (port === null) throw new Error('There is no free port.');
  return port;
}
