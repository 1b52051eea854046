/** Puts a value where a path of names and list positions says: `organization.name`, `places.0.county`. */
export function assign(record: object, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let node = record as Record<string, unknown>;
  for (const [i, key] of keys.entries()) {
    const inner = Object.hasOwn(node, key) ? node[key] : undefined;
    if (typeof inner !== 'object' || inner === null) node[key] = /^\d+$/.test(keys[i + 1] ?? last) ? [] : {};
    node = node[key] as Record<string, unknown>;
  }
  node[last] = value;
}
