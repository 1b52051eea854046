/**
 * Test data, read over HTTP from the test runner: the folder KITH_FIXTURES names, else test/fixtures in the
 * repository, which mirrors its folders with small files.
 */
declare const __KITH_FIXTURES_OUTSIDE__: boolean;

async function read(path: string): Promise<Response> {
  const response = await fetch(`/fixtures/${path.split('/').map(encodeURIComponent).join('/')}`);
  if (!response.ok) throw new Error(`No fixture "${path}" (${String(response.status)})`);
  return response;
}

export const fixtures = {
  /** True when KITH_FIXTURES was set: the larger data from outside the repository is being read. */
  outside: __KITH_FIXTURES_OUTSIDE__,

  /** Paths of all files below a folder, sorted, from the fixtures' root. Empty when the folder is not there. */
  async list(folder: string): Promise<string[]> {
    const response = await fetch(`/fixtures/${folder}?list`);
    return (await response.json()) as string[];
  },

  /** A file as JSON, for the test to narrow. Throws when it is not there. */
  async json<T = unknown>(path: string): Promise<T> {
    return (await (await read(path)).json()) as T;
  },

  /** A file as text. Throws when it is not there. */
  async text(path: string): Promise<string> {
    return (await read(path)).text();
  },
};
