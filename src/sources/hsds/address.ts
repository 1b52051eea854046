/** Where an HSDS API lives: `src` as the host wrote it, with its query (a key, a filter) kept on every request. */
export interface Endpoints {
  /** Set when `src` is a file, not an API. */
  file?: string;
  list(name: string, params: Record<string, string | number | undefined>): string;
  item(name: string, id: string): string;
}

/** @param base resolves a relative `src`, such as `/data/services.json`. */
export function endpoints(src: string, base: string): Endpoints {
  const root = new URL(src, base);
  const isFile = /\.(?:json|ndjson|jsonl)$/i.test(root.pathname);
  const path = root.pathname.replace(/\/+$/, '').replace(/\/services$/, '');
  const at = (rest: string) => {
    const url = new URL(root);
    url.pathname = `${path}/${rest}`;
    url.hash = '';
    return url;
  };
  return {
    ...(isFile && { file: root.href }),
    list(name, params) {
      const url = at(name);
      for (const [key, value] of Object.entries(params))
        if (value !== undefined) url.searchParams.set(key, String(value));
      return url.href;
    },
    item: (name, id) => at(`${name}/${encodeURIComponent(id)}`).href,
  };
}
