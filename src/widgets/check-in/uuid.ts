/** A random UUID (RFC 9562, version 4), also on a page without TLS, where `crypto.randomUUID` is missing. */
export const uuid = (): string =>
  // the 4 is the version, the 8 the variant with two bits to choose
  '00000000-0000-4000-8000-000000000000'.replace(/[08]/g, (digit) => {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    return (digit === '8' ? 8 | (byte & 3) : byte & 15).toString(16);
  });
