import { css } from './part-styles.js';

/** What only forms have: groups of choices, and what is to be mended. */
export const formStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    font-weight: 600;
    padding: 0;
  }
  .problem {
    color: var(--_danger);
    font-weight: 600;
  }
  .problems .link {
    display: inline-flex;
    align-items: center;
    min-block-size: 3em;
    padding-block: 0.375em;
  }
`;
