import { css } from '../../../ui/part-styles.js';

/** People side by side. */
export const compareStyles = css`
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
`;
