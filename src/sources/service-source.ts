import type { Service } from '../model/service.js';

/** A record left out, and why. Never its content. */
export interface Dropped {
  id?: string;
  /** Field, or place in the document. */
  field: string;
  reason: string;
}

export interface ServicePage {
  services: Service[];
  dropped: Dropped[];
  /** What the server says there is in all; often wrong, so only for a progress line. */
  total?: number | undefined;
  /** From 1. */
  page: number;
  /** True on the page after which nothing more will come. */
  last: boolean;
}

export interface ReadOptions {
  signal: AbortSignal;
}

/** Where services come from. A host may implement it and set it as the widget's `source`. */
export interface ServiceSource {
  /** Every service, page by page, each id once. Throws KithSourceError, or AbortError when the signal aborts. */
  services(options: ReadOptions): AsyncIterable<ServicePage>;
  /** One service with all its detail; undefined when the server does not have it. */
  service?(id: string, options: ReadOptions): Promise<Service | undefined>;
}
