export type Params = Record<string, string | number>;

/** Where an API lives: `src` as the host wrote it, with its query (a key, a filter) kept on every request. */
export interface Endpoints {
  /** Set when `src` is a file, not an API. */
  file?: string | false;
  /** The address of a list or, with an id, of one of its records. */
  at: (list: string, params?: Params, id?: string) => string;
}

/** @throws TypeError when `src` is no absolute URL. */
export function endpoints(src: string): Endpoints {
  const root = new URL(src);
  const path = root.pathname.replace(/(?:\/(?:services|peers|PractitionerRole))?\/*$/, '');
  return {
    file: /\.(?:nd)?jsonl?$/i.test(path) && root.href,
    at(list, params = {}, id) {
      const url = new URL(root);
      url.pathname = `${path}/${list}${id === undefined ? '' : `/${encodeURIComponent(id)}`}`;
      url.hash = '';
      for (const [key, value] of Object.entries(params)) url.searchParams.set(key, String(value));
      return url.href;
    },
  };
}
