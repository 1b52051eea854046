import { css } from 'lit';

/** The directory's own look; colours and spacing come from the tokens in `base.styles.ts`. */
export const resourceDirectoryStyles = css`
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
  }
  .heading {
    font-size: 1.5em;
    line-height: 1.25;
  }
  h2,
  h3 {
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
  }
  .list-view,
  .detail-view {
    display: grid;
    grid-template-columns: minmax(0, 1fr); /* else the widest word sets the width */
    gap: calc(var(--_space) * 1.25);
  }
  .search {
    display: grid;
    gap: 0.375em;
    padding: calc(var(--_space) * 1.25);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .search label {
    font-weight: 600;
  }
  .search-row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em;
  }
  .search input {
    flex: 1 1 12em;
    min-inline-size: 0;
    min-block-size: 3em;
    padding-inline: 0.875em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .hint {
    font-size: 0.9em;
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
    gap: 0.625em;
    transition: border-color 120ms;
  }
  .card:focus-within,
  .card:hover {
    border-color: var(--_accent);
  }
  h3.name {
    font-size: 1.125em;
  }
  h2.name {
    font-size: 1.5em;
  }
  .name .link {
    font-weight: inherit;
    line-height: inherit;
    text-decoration-thickness: 1px;
  }
  /* A finger does not need to hit the words: three lines of text are too small a target. */
  .name .link {
    min-block-size: 1.5em;
    padding-block: 0.125em;
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
    gap: 0.25em;
    padding: 0.625em 0.875em;
    border-inline-start: 0.25em solid var(--_accent);
    border-radius: 0.25em;
    background: var(--_tint);
  }
  .facts {
    display: grid;
    gap: 0.5em;
  }
  .fact {
    display: grid;
    grid-template-columns: minmax(5em, 7em) 1fr;
    gap: 0 0.75em;
  }
  dt {
    color: var(--_muted);
    font-size: 0.9em;
    line-height: 1.6667;
  }
  .detail .facts {
    gap: 0.875em;
  }
  .detail {
    display: grid;
    gap: var(--_space);
  }
  .detail .fact {
    padding-block-start: 0.875em;
    border-block-start: 1px solid var(--_border);
  }
  @container (min-width: 40em) {
    .detail .fact {
      grid-template-columns: 10em 1fr;
    }
  }
  @container (max-width: 22em) {
    .fact {
      grid-template-columns: 1fr;
    }
  }
  .bullets {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  dd p + p {
    margin-block-start: 0.5em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em;
  }
  .card .actions {
    margin-block-start: auto;
    padding-block-start: 0.375em;
  }
  .checked {
    font-size: 0.875em;
  }
  .message {
    display: grid;
    justify-items: start;
    gap: 0.625em;
  }
  .help {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.25em;
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_border);
  }
  .help a,
  .help button {
    display: inline-flex;
    align-items: center;
    min-block-size: 3em;
    font-weight: 600;
  }
  @media (prefers-reduced-motion: reduce) {
    .card {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .search,
    .notice {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .search,
    .more,
    .back,
    .help {
      display: none;
    }
    .about {
      display: block;
    }
    .actions a::after {
      content: '';
    }
  }
`;
