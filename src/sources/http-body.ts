/** What makes text of bytes, given the `Content-Type` they came with. */
export type Decoding = (contentType: string | null) => Pick<TextDecoder, 'decode'>;

/**
 * Reads a body as text, piece by piece.
 * @param heard called at each piece.
 * @param decoding for what is not JSON
 * @throws RangeError as soon as it is larger than `maxBytes`; whatever the stream throws.
 */
export async function readBody(
  response: Response,
  maxBytes: number,
  heard: () => void,
  decoding: Decoding = decoderFor,
): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = decoding(response.headers.get('Content-Type'));
  let bytes = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    heard();
    bytes += value.byteLength;
    if (bytes > maxBytes) throw new RangeError('larger than the limit');
    text += decoder.decode(value, { stream: true });
  }
}

/** JSON is UTF-8, but old servers send latin-1 and say so. */
function decoderFor(contentType: string | null): TextDecoder {
  try {
    return new TextDecoder(/charset=["']?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8');
  } catch {
    return new TextDecoder();
  }
}
