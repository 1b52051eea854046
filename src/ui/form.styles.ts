import { css } from './part-styles.js';

/** What only forms have: groups of choices, and what is to be mended. */
export const formStyles = css`
  .ask {
    display: grid;
    grid-template-columns: minmax(0, 1fr); /* else the widest word sets the width */
    gap: calc(var(--_space) * 1.25);
  }
  textarea {
    min-inline-size: 0;
    inline-size: 100%;
    min-block-size: 3em;
    padding: 0.5em 0.875em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
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
