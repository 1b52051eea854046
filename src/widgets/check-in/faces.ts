import { nothing, svg, type SVGTemplateResult } from 'lit';
import { DAILY_CODES } from '../../model/check-in-daily.js';
import type { Option } from '../../questionnaire/types.js';

/** Mouths on a 32 × 32 face, by the answer's code. Drawn by us: an emoji looks different, and odd, on every device. */
const mouths: Readonly<Record<string, string>> = {
  good: 'M9 18q7 8 14 0',
  okay: 'M10 20q6 4 12 0',
  mixed: 'M9 21q3.5-4 7 0t7 0',
  hard: 'M10 23q6-4 12 0',
  'very-hard': 'M9 25q7-8 14 0',
};

/** A small face beside the words of the daily check-in; never in their place. One colour for all: no judgement. */
export function face(option: Option): SVGTemplateResult | typeof nothing {
  const { system, code = '' } = option.value.valueCoding ?? {};
  const mouth = system === DAILY_CODES && mouths[code];
  return mouth
    ? svg`<svg class="face" viewBox="0 0 32 32" aria-hidden="true">
        <circle cx="16" cy="16" r="14"></circle>
        <path d=${`M11.5 11.5v2.5m9-2.5v2.5${mouth}`}></path>
      </svg>`
    : nothing;
}
