import { css } from '../../../ui/part-styles.js';

/** What a person can do with one service, folded away one below the other. */
export const toolsStyles = css`
  .tools {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .tools > .actions {
    margin-block: 0.5em 1em;
  }
  .tool .field > input {
    max-inline-size: 16em;
  }
  .tool {
    border-block-start: 1px solid var(--_border);
    padding-block-end: 0.25em;
  }
  .tool > :not(summary) {
    margin-block-end: 0.75em;
  }
  .tool bdi span {
    text-decoration: underline;
  }
  @media print {
    .tools {
      display: none;
    }
  }
`;
