import { css } from 'lit';

/** The finder's own look: faces, own words, people side by side. */
export const peerFinderStyles = css`
  .who {
    display: flex;
    align-items: center;
    gap: 0.875em;
  }
  .face {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 3.25em;
    block-size: 3.25em;
    border-radius: 50%;
    background: var(--_tint);
    color: var(--_accent);
    font-weight: 600;
    object-fit: cover;
  }
  .time {
    text-wrap: balance;
  }
  .pronouns {
    font-size: 0.8em;
    font-weight: 400;
  }
  .accepting {
    color: var(--_accent);
    font-weight: 600;
  }
  .accepting::before {
    content: '';
    display: inline-block;
    margin-inline-end: 0.5em;
    border: 0.25em solid; /* a border is still seen in forced colours */
    border-radius: 50%;
    vertical-align: 0.125em;
  }
  .because {
    justify-self: start;
    padding: 0.375em 0.75em;
    border-radius: 0.25em;
    background: var(--_tint);
    font-size: 0.9em;
  }
  .card .actions {
    flex-wrap: nowrap;
  }
  .card .primary {
    flex: 1;
  }
  .words {
    display: grid;
    gap: 0.25em;
    margin: 0;
    max-inline-size: 42em;
  }
  .words blockquote {
    display: grid;
    gap: 0.5em;
    margin: 0;
    padding-inline-start: 0.875em;
    border-inline-start: 0.1875em solid var(--_accent);
    font-size: 1.125em;
  }
  .role {
    border-radius: var(--_radius);
    background: var(--_tint);
    padding-inline: var(--_space);
    max-inline-size: 46em;
  }
  .role p {
    padding-block-end: 0.75em;
  }
  .organization {
    display: grid;
    gap: 0.5em;
  }
  @media print {
    .card .actions {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .face,
    .role,
    .because {
      border: 1px solid CanvasText;
    }
  }
`;
