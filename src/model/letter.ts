/** What a person pressed Send on, as it waits and travels. It never holds a token: those are made when it is sent. */
export interface Letter {
  /** UUID, made once when the person presses Send. The same over all tries: the server knows a repeat by it. */
  id: string;
  kind: LetterKind;
  /** Where it is POSTed to. */
  url: string;
  /** Sent as they are, and kept on the device: so only those that name no person and open no door. */
  headers: LetterHeaders;
  body: string;
}

export type LetterKind = 'check-in' | 'request' | 'report';

export type LetterHeaders = Partial<Record<'Content-Type' | 'Accept' | 'Prefer' | 'If-None-Exist', string>>;

/** What became of one try to send a letter. */
export type Sent =
  | { readonly status: 'sent'; readonly httpStatus: number }
  /** The server will not take it as it is. `message` is its own explanation for the person: plain text, at most 300 characters. */
  | { readonly status: 'refused'; readonly httpStatus: number; readonly message?: string | undefined }
  | {
      /** Not sent, or not known to be: try again. */
      readonly status: 'later';
      readonly retryAfterMs?: number | undefined;
      /** The server wants to know who is asking: the host's `fetch` has to bring a (new) token. */
      readonly needsToken?: boolean;
      /** The server is still busy with an earlier try of this same letter (HTTP 409). */
      readonly conflict?: boolean;
    };
