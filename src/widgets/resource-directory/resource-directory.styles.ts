import { css } from 'lit';

/** What only the directory has; lists, cards, facts and forms come from `list.styles.ts`. */
export const resourceDirectoryStyles = css`
  .doors {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.625em;
  }
  @container (max-width: 13em) {
    .doors {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (min-width: 34em) {
    .doors {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  .door {
    min-block-size: 4em;
    padding: 0.625em;
    hyphens: auto; /* “Trata-miento”, on a narrow phone */
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 600;
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
  }
  .door:hover,
  .door[aria-pressed='true'] {
    border-color: var(--_accent);
  }
  .door[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .door[aria-disabled='true'] {
    border-style: dashed;
    color: var(--_muted);
    font-weight: inherit;
  }
  .name .link {
    min-block-size: 1.5em;
    padding-block: 0.125em;
    font-weight: inherit;
    line-height: inherit;
    text-decoration-thickness: 1px;
  }
  #age {
    max-inline-size: 8em;
  }
  .fact[part='open'] dd {
    font-weight: 600;
  }
  .fact ul {
    display: grid;
    gap: 0.25em;
  }
  .bullets {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  dd p + p {
    margin-block-start: 0.5em;
  }
  @media (forced-colors: active) {
    .door[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .doors,
    p[part='open'], /* it is true of this minute only */
    .saved-bar,
    .actions .button:not([part='phone']) {
      display: none;
    }
    .button[part='phone'] {
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font-size: 1.25em;
    }
    .detail .facts {
      gap: 0.375em;
    }
    .detail .fact {
      padding-block-start: 0.375em;
      break-inside: avoid;
    }
  }
`;
