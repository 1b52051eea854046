import { css } from '../../../ui/part-styles.js';

/** People side by side, and what to do with them on paper and by text. */
export const peersStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1.5em;
  }
  .tools .link {
    display: inline-flex;
    align-items: center;
    min-block-size: 3em;
    padding-block: 0.375em;
  }
  .compare {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: var(--_space);
  }
  .compare li,
  .compare dl {
    display: grid;
    grid-row: span 12;
    grid-template-rows: subgrid;
    align-content: start;
    gap: 0.75em;
  }
  .compare dl {
    grid-row: span 9;
  }
  .compare li {
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .compare .fact {
    grid-template-columns: 1fr;
    align-content: start;
  }
  .on-paper {
    display: none;
  }
  @media print {
    .tools,
    .choose,
    .role:not([open]),
    .detail > .actions,
    .organization .button:not([part='phone']) {
      display: none;
    }
    .on-paper {
      display: block;
    }
    .organization .button {
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
    }
    .cards li,
    .compare li {
      break-inside: avoid;
    }
  }
`;
