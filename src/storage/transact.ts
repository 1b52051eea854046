/** Key of this origin; sealed records; pages of snapshots. */
export const STORES = ['keys', 'records', 'pages'] as const;
export type StoreName = (typeof STORES)[number];

/**
 * One transaction on one store. All of `work` happens in it, also what it does in its requests' own callbacks.
 * @param work returns the request whose result counts
 * @returns its result, once the transaction is complete; rejects when it was aborted
 */
export function transact<T>(
  database: IDBDatabase,
  name: StoreName,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => { readonly result: unknown },
  durability: IDBTransactionDurability = 'default',
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name, mode, { durability });
    const request = work(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request.result as T);
    transaction.onabort = () => reject(new Error('aborted'));
  });
}

/** Does something with the result of a request, within its transaction. */
export function then<T>(request: IDBRequest<T>, work: (result: T) => void): IDBRequest<T> {
  request.onsuccess = () => work(request.result);
  return request;
}
