import { css } from 'lit';

/** Not on the shared theme: the host's tokens, else the system's two colours, follow light and dark by themselves. */
export const styles = css`
  :host {
    position: sticky;
    inset-block-start: 0;
    z-index: 2147483000;
    display: block;
    pointer-events: none;
    --_text: var(--kith-text, CanvasText);
    --_surface: var(--kith-surface, Canvas);
  }
  :host([skip]) {
    position: fixed; /* no empty row at the top of the page */
    inset-inline: 0;
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    display: flex; /* one row also on a phone: what stays in sight has to leave room for the page */
    justify-content: end;
    gap: 0.5em;
    padding: 0.5em;
    color: var(--_text);
    font: 400 var(--kith-font-size, 1em) / 1.4 var(--kith-font, inherit);
    text-align: start;
  }
  .base:has([open]) {
    flex-wrap: wrap;
  }
  a,
  details {
    pointer-events: auto;
    padding: 0.8em;
    border: 1px solid;
    border-radius: var(--kith-radius, 0.75em);
    background: var(--_surface);
  }
  a {
    background: var(--_text);
    color: var(--_surface);
    font-weight: 600;
  }
  :focus-visible {
    outline: 3px solid var(--kith-focus, Highlight);
    outline-offset: 2px;
  }
  details {
    max-inline-size: 26em;
    font-size: 0.9em;
  }
  summary {
    cursor: pointer;
  }
  p {
    margin: 0.6em 0 0;
  }
  .hidden,
  .skip:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    a {
      border-color: LinkText;
      background: Canvas; /* the browser lays this colour behind text: letters of it could not be read */
      color: LinkText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .base {
      scroll-behavior: auto;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
