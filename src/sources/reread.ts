import { part } from '../util/parts.js';
import type { refreshed } from './refresh.js';

type Refreshed = typeof refreshed;

/** Without what keeps copies there is no earlier read to compare with: all is read. */
const all: Refreshed = (http, _about, _options, _nothing, read) =>
  read(http) as ReturnType<Refreshed> as never;

/** The way to ask whether anything has changed since a copy was kept: the optional part `refresh`, of `kith-keep.js`. */
export const rereading = (): Refreshed => (part('refresh') as Refreshed | undefined) ?? all;
