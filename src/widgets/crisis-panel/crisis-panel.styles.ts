import { css } from 'lit';

export const styles = css`
  .panel,
  .first,
  .lines,
  .folds,
  .card {
    display: grid;
    grid-template-columns: 100%;
    gap: var(--_space);
  }
  .first,
  .folds,
  .lines {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr));
  }
  .folds {
    align-items: start;
  }
  details[open] {
    grid-column: 1 / -1;
  }
  .card {
    gap: 0.6em;
    align-content: start;
  }
  h2,
  h3 {
    font-size: 1.3em;
    line-height: 1.25;
  }
  h3 {
    font-size: 1.1em;
  }
  #title {
    font-size: 1.6em;
  }
  .danger {
    border-inline-start: 0.4em solid var(--_danger);
  }
  .main {
    background: var(--_tint);
  }
  .first .button {
    font-size: 1.1em;
  }
  .danger .button {
    border-color: currentColor;
    color: var(--_danger);
  }
  .main .button {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }
  .ways .button {
    display: block; /* in a flex box the space before the number would be lost */
    flex: auto;
    padding: 0.85em 0.5em;
  }
  .ways span {
    white-space: nowrap;
  }
  details {
    padding-inline: 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  summary {
    padding-block: 0.8em;
    font-weight: 600;
    cursor: pointer;
  }
  summary h2 {
    display: inline;
    font: inherit;
  }
  details > :not(summary) {
    margin-block-end: var(--_space);
  }
  .who {
    font-weight: 600;
  }
  .hours::before {
    content: '';
    display: inline-block;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-inline-end: 0.5em;
    border: 2px solid var(--_accent);
    border-radius: 50%;
  }
  .open::before {
    background: var(--_accent);
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 2em;
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_border);
  }
  footer > * {
    min-inline-size: 0;
  }
  @media (forced-colors: active) {
    .hours::before {
      border-color: currentColor;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .base {
      scroll-behavior: auto;
    }
  }
`;
