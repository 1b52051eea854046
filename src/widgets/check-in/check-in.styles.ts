import { css } from 'lit';

/** The look of `<kith-check-in>`: calm, roomy, one thing at a time. */
export const checkInStyles = css`
  .base,
  .step,
  .items,
  .group,
  .item,
  .under,
  .ending,
  .cells,
  fieldset,
  .safety,
  .options,
  .facts,
  .answers {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }
  .base {
    max-inline-size: 44em;
  }
  .base,
  .step,
  .ending {
    gap: calc(var(--_space) * 1.5);
  }
  .page .items,
  .page .group {
    gap: calc(var(--_space) * 2);
  }
  .heading,
  h3,
  h4,
  h5 {
    margin: 0;
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }
  .heading {
    font-size: 1.5em;
  }
  h4,
  h5 {
    font-size: 1.1em;
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    display: contents;
  }
  .ask .muted {
    font-size: 1em;
    font-weight: 400;
  }
  .item,
  fieldset {
    gap: 0.625em;
  }
  .under,
  .group .group {
    padding-inline-start: var(--_space);
    border-inline-start: 3px solid var(--_border);
  }
  .under:not(:has(*)) {
    display: none;
  }
  .facts,
  .answers {
    gap: 0.75em;
  }
  .facts,
  .said,
  .summary,
  .safety {
    padding: calc(var(--_space) * 1.25);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .summary,
  .safety {
    border: 2px solid var(--_accent);
    background: var(--_surface);
  }
  .summary {
    border-color: var(--_danger);
  }
  .facts div {
    display: grid;
    grid-template-columns: minmax(8em, 12em) minmax(0, 1fr);
    gap: 0.125em var(--_space);
  }
  dt,
  .heads,
  span.ask,
  .lead,
  .said,
  .slider output {
    font-weight: 600;
  }
  .answers div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--_space);
    padding-block-end: 0.75em;
    border-block-end: 1px solid var(--_border);
  }
  .answers dt {
    grid-column: 1 / -1;
    color: var(--_muted);
    font-weight: 400;
  }
  .options {
    gap: 0.5em;
  }
  .options.across {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
  }
  .option {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: 3em;
    padding: 0.5em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }
  .option:is(:hover, :has(:checked)) {
    border-color: var(--_accent);
  }
  .option:has(:checked) {
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .option input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .option input:focus-visible {
    outline: none;
  }
  .face {
    flex: none;
    inline-size: 2.25em;
    block-size: 2.25em;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .field {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 3em;
    padding: 0.5em 0.875em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_danger);
  }
  .row .field {
    flex: 1 1 8em;
    inline-size: auto;
  }
  .field:is([type^='date'], [type='time']) {
    max-inline-size: 18em;
  }
  .row,
  .buttons,
  .help {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.625em;
  }
  .buttons .button {
    flex: 1 1 7em;
    max-inline-size: 14em;
  }
  .help {
    gap: 0 1.25em;
  }
  .help a {
    display: inline-flex;
    align-items: center;
    min-block-size: 3em;
  }
  .add {
    justify-self: start;
  }
  .slider {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.25em 0.75em;
  }
  .slider input {
    inline-size: 100%;
    min-block-size: 3em;
    accent-color: var(--_accent);
  }
  .slider output {
    grid-column: 1 / -1;
  }
  .problem {
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_danger);
    color: var(--_danger);
    font-weight: 600;
  }
  details {
    padding-inline: 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  summary {
    padding-block: 0.75em;
    cursor: pointer;
  }
  details p {
    padding-block-end: 0.75em;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: 0.625em;
  }
  .choices .button {
    inline-size: 100%;
    block-size: 100%;
  }
  .answers .link,
  .summary .link,
  p > .link,
  fieldset > .link {
    min-block-size: 3em;
    justify-self: start;
  }
  .page .item {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 7em;
  }
  .page .item:focus-within {
    content-visibility: visible; /* else it cuts the ring off */
  }
  @container (max-width: 30em) {
    /* run in, so that "Start" is on a phone's first screen */
    .facts {
      gap: 0.5em;
    }
    .facts div {
      display: block;
    }
    .facts :is(dt, dd) {
      display: inline;
    }
    .facts dt::after {
      content: ': ';
    }
    .buttons .button {
      max-inline-size: none;
    }
  }
  @media (forced-colors: active) {
    .option:has(:checked) {
      border-color: Highlight;
    }
    .face {
      stroke: CanvasText;
    }
    .facts,
    .said {
      border: 1px solid;
    }
  }
  @media print {
    .buttons,
    .link {
      display: none;
    }
  }
`;
