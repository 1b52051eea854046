/** What Chromium tells of the line (Network Information API, WICG); other browsers tell nothing. */
interface Line {
  readonly saveData?: boolean;
  /** `slow-2g`, `2g`, `3g` or `4g`: how fast it is, whatever it is called. */
  readonly effectiveType?: string;
}

/** True where the person asked their browser to save data, or the line is 2G: then pictures and street maps are not loaded. */
export function wantsLowData(line = (navigator as { connection?: Line }).connection): boolean {
  return line?.saveData === true || /2g$/.test(line?.effectiveType ?? '');
}
