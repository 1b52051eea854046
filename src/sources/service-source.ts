import type { Service } from '../model/service.js';

/** A record left out, and why. Never its content. */
export interface Dropped {
  id?: string;
  /** Field, or place in the document. */
  field: string;
  reason: string;
}

/** One piece of a list, whatever is in it. */
export interface Page {
  dropped: Dropped[];
  /** What the server says there is in all; often wrong, so only for a progress line. */
  total?: number | undefined;
  /** There is more than a device should hold, and words can be given to the source to search by: see `PeerQuery`. */
  large?: boolean;
  /** From 1. */
  page: number;
  /** True on the page after which nothing more will come. */
  last: boolean;
  /** On the last page: what to give as `etag` next time. Opaque; missing when the server sends no ETags. */
  etag?: string;
  /** True when nothing has changed since the `etag` given: the one page there is, without records. */
  notModified?: boolean;
}

export interface ServicePage extends Page {
  services: Service[];
}

export interface ReadOptions {
  signal: AbortSignal;
  /** The `etag` of an earlier read of the same source: when nothing has changed, one page says so and has no records. */
  etag?: string | undefined;
}

/** Where services come from. A host may implement it and set it as the widget's `source`. */
export interface ServiceSource {
  /** Every service, page by page, each id once. Throws KithSourceError, or AbortError when the signal aborts. */
  services(options: ReadOptions): AsyncIterable<ServicePage>;
  /** One service with all its detail; undefined when the server does not have it. */
  service?(id: string, options: ReadOptions): Promise<Service | undefined>;
}
