/** A random UUID (RFC 9562, version 4), also on a page without TLS, where `crypto.randomUUID` is missing. */
export const uuid = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte, at) =>
      // the version stands in the seventh, the variant in the ninth
      (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
