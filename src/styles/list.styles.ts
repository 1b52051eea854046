import { css } from 'lit';

/** What every searchable list looks like: search, filters, cards, facts, forms. Colours and spacing come from the theme. */
export const listStyles = css`
  .base,
  .list-view,
  .detail-view,
  .detail,
  .message {
    display: grid;
    grid-template-columns: minmax(0, 1fr); /* else the widest word sets the width */
    gap: calc(var(--_space) * 1.25);
  }
  .heading,
  h2.name {
    font-size: 1.5em;
    line-height: 1.25;
  }
  h2,
  h3 {
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
  }
  h3 {
    font-size: 1.125em;
  }
  .search,
  .groups,
  .near,
  .field {
    display: grid;
    gap: 0.375em;
  }
  .search {
    padding: calc(var(--_space) * 1.25);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  label {
    font-weight: 600;
  }
  .search-row,
  .actions,
  .chips,
  .help {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.625em;
  }
  .search input {
    flex: 1 1 8em; /* beside its button on a phone */
  }
  .search input,
  .near input,
  .field > input {
    min-inline-size: 0;
    inline-size: 100%;
    min-block-size: 3em;
    padding: 0.5em 0.875em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .hint,
  .order,
  .checked {
    font-size: 0.9em;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 3em;
    padding-block: 0.5em;
    font-weight: 600;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: 0.25em;
    border: solid var(--_accent);
    border-width: 0 2px 2px 0; /* not logical: turned by 45° it points down in every direction of writing */
    transform: rotate(45deg) translate(-0.125em, -0.125em);
  }
  [open] > summary::before {
    transform: rotate(225deg) translate(-0.125em, -0.125em);
  }
  .filters {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .filters > summary {
    padding: 0.5em var(--_space);
  }
  .groups {
    padding: 0 var(--_space) var(--_space);
  }
  .near {
    padding-block-end: 0.5em;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    gap: 0 var(--_space);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-block-size: 3em;
    padding-block: 0.375em;
    font-weight: 400;
    line-height: 1.35;
    cursor: pointer;
  }
  .choice .muted {
    flex: none;
  }
  .choice input {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0;
    accent-color: var(--_accent);
  }
  bdi span {
    display: inline-block; /* a number to call stays in one piece where it fits */
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 3em;
    padding: 0.25em 1em;
    border: 1px solid var(--_accent);
    border-radius: 1.5em;
    background: var(--_tint);
    color: var(--_text);
    cursor: pointer;
  }
  .chips .link,
  .warmlines a,
  .warmlines bdi,
  .help a,
  .help button {
    display: inline-flex;
    align-items: center;
    min-block-size: 3em;
  }
  .chips .link {
    padding-block: 0.375em;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20em), 1fr));
    gap: var(--_space);
  }
  .cards li {
    display: grid;
  }
  .card {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
  }
  .card:focus-within,
  .card:hover {
    border-color: var(--_accent);
  }
  .card .actions {
    margin-block-start: auto;
    padding-block-start: 0.375em;
  }
  .about {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    line-clamp: 4;
  }
  .notice {
    display: grid;
    justify-items: start;
    gap: 0.5em;
    padding: 0.625em 0.875em;
    border-inline-start: 0.25em solid var(--_accent);
    border-radius: 0.25em;
    background: var(--_tint);
  }
  .message {
    justify-items: start;
    gap: 0.75em;
  }
  .facts {
    display: grid;
    grid-template-columns: fit-content(8em) 1fr; /* as wide as the labels are: a card is narrow */
    gap: 0.5em 0.75em;
  }
  .fact {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }
  dt {
    color: var(--_muted);
    font-size: 0.9em;
    line-height: 1.6667;
  }
  dd {
    text-align: -webkit-match-parent;
    text-align: match-parent; /* Latin names in an Arabic page line up with the rest */
  }
  .group,
  .detail .fact {
    border-block-start: 1px solid var(--_border);
  }
  .detail .fact {
    padding-block-start: 0.875em;
  }
  .detail .facts {
    gap: 0.875em;
  }
  @container (min-width: 40em) {
    .detail .fact {
      grid-template-columns: 11em 1fr;
    }
  }
  @container (max-width: 22em) {
    .fact {
      grid-template-columns: 1fr;
    }
  }
  .field {
    max-inline-size: 40em;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_danger);
  }
  .warmlines ul {
    display: grid;
    gap: 0.25em;
  }
  .warmlines a,
  .warmlines bdi {
    margin-inline-end: 0.75em;
  }
  .help {
    gap: 0.5em 1.25em;
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_border);
  }
  .help a,
  .help button {
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .search,
    .notice {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .search,
    .filters,
    .chips,
    .more,
    .back,
    .help {
      display: none;
    }
    .about {
      display: block;
    }
  }
`;
