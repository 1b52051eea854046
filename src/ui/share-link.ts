/** A link to these records: ids only, behind `#`, so that no server and no referrer ever sees them (rule R2). */
export function shareLink(letter: string, shareUrl: string, ids: readonly string[]): string {
  const page = new URL(shareUrl, document.baseURI).href.split('#')[0] ?? '';
  return `${page}#${letter}=${ids.map(encodeURIComponent).join(',')}`;
}

/** The ids that such a link leads to. */
export function sharedIds(letter: string, hash: string): string[] {
  const mark = `#${letter}=`;
  if (!hash.startsWith(mark)) return [];
  try {
    return hash.slice(mark.length).split(',').filter(Boolean).map(decodeURIComponent);
  } catch {
    return [];
  }
}
