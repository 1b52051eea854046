import { css } from 'lit';

export const moreStyles = css`
  .small {
    font-size: 0.875em;
  }
  summary {
    padding-inline-start: 1.1em; /* a second line stands below the first, not below the arrow */
    text-indent: -1.1em;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }
  .number {
    font-size: 1.15em;
    font-weight: 600;
    -webkit-user-select: all;
    user-select: all;
  }
  .main .number {
    font-size: 2em;
  }
  .tool {
    min-block-size: 3em;
    padding: 0 0.25em;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  figure {
    inline-size: 12em;
    max-inline-size: 100%;
    margin: 0;
  }
  svg {
    display: block;
    background: #fff;
    fill: #000;
  }
  label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    min-inline-size: 0; /* else the longest choice sets the width */
  }
  select {
    min-block-size: 3em;
    max-inline-size: 100%;
    padding: 0.4em 0.6em;
    border: 1px solid var(--_muted);
    border-radius: calc(var(--_radius) / 2);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .danger {
    align-content: center;
  }
  /* Beside two lines it would leave a hole, unless all three stand in one row. */
  @container (max-width: 58.99em) {
    .danger:nth-last-child(n + 3) {
      grid-column: 1 / -1;
    }
  }
  .rows {
    display: grid;
    gap: 0.75em;
  }
  .rows li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.35em 1em;
  }
  .rows .button {
    display: block; /* in a flex box the space before the number would be lost */
    padding-block: 0.85em;
  }
  .notice {
    margin-block-end: var(--_space);
    padding: 0.75em var(--_space);
    border-inline-start: 0.35em solid var(--_accent);
    background: var(--_tint);
  }
  .exit {
    text-align: end;
  }
  .exit a {
    display: inline-block;
    padding-block: 0.75em;
  }
  .screen .button {
    font: inherit;
    font-weight: 600;
  }
  .screen .solid {
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 1.1em;
  }
  .solid:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }
  dialog {
    inline-size: min(48em, 100% - 1.5em);
    max-block-size: calc(100% - 1.5em);
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    overflow: auto;
  }
  dialog::backdrop {
    background: rgb(10 25 30 / 55%);
  }
  form {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    align-items: start;
    justify-content: end;
    block-size: 0; /* beside the exit link or the heading, not above them */
  }
  form .button {
    background: var(--_surface);
  }
  form + .exit {
    text-align: start;
  }
  form + *,
  form + .panel #title {
    padding-inline-end: 5em;
  }
  form + .panel {
    padding: 0;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .wallet {
    display: none;
  }
  @media (forced-colors: active) {
    .open::before {
      forced-color-adjust: none; /* else it would look like that of a closed line */
      background: currentColor;
    }
    details,
    .notice {
      border-color: currentColor;
    }
    svg {
      forced-color-adjust: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    dialog {
      scroll-behavior: auto;
    }
  }
  @media print {
    .screen {
      display: none;
    }
    .wallet {
      display: block;
      inline-size: min(85mm, 100%);
      padding: 4mm;
      border: 0.7mm solid #000;
      border-radius: 3mm;
      background: #fff;
      color: #000;
      font-size: 11pt;
      font-weight: 600;
      break-inside: avoid;
    }
  }
`;
