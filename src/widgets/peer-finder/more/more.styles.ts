import { css } from '../../../ui/part-styles.js';

/** The way to ask for anyone, and what a person agrees to. */
export const requestStyles = css`
  .any {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    padding: calc(var(--_space) * 1.25);
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
  }
  .consent {
    display: grid;
    gap: 0.5em;
    padding: var(--_space);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .consent ::slotted(*) {
    margin-block: 0;
  }
  @media (forced-colors: active) {
    .consent {
      border: 1px solid CanvasText;
    }
  }
`;
