import { css } from '../../../ui/part-styles.js';

/** What a person agrees to. */
export const consentStyles = css`
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
