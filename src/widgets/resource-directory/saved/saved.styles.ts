import { css } from '../../../ui/part-styles.js';

/** Saved services, and the handout that they are on paper. */
export const handoutStyles = css`
  .note {
    padding: 0.625em 0.875em;
    border-inline-start: 0.25em solid var(--_border);
    white-space: pre-line;
  }
  .handout {
    display: none;
  }
  @media print {
    .screen-only {
      display: none;
    }
    .handout {
      display: grid;
      gap: 2em;
      font-size: 1.15em;
    }
    .handout .detail {
      break-inside: avoid;
    }
  }
`;
