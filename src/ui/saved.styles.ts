import { css } from './part-styles.js';

/** Ways to save, what is saved, and codes for a phone. */
export const savedStyles = css`
  .save.on {
    background: var(--_tint);
  }
  .card .save {
    border-color: transparent;
    padding-inline: 0.5em;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .code {
    inline-size: 12em;
    margin: 0;
  }
  .code svg {
    display: block;
    background: #fff;
    fill: #000;
  }
  .keeping {
    display: grid;
    gap: 0.5em;
  }
  @media (forced-colors: active) {
    .code svg {
      forced-color-adjust: none;
    }
  }
  @media print {
    .keeping {
      display: none;
    }
  }
`;
