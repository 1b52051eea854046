import { css } from 'lit';

/**
 * The theme and the ground rules of every widget. Public tokens are `--kith-*`, each with a fallback; inside, the
 * private `--_*` twins are used, so that a fallback is written once. Colours follow the host's `color-scheme`; browsers
 * without `light-dark()` (before 2024) get the light ones.
 */
export const themeStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    --_accent: var(--kith-accent, #17626f);
    --_on-accent: var(--kith-on-accent, #fff);
    --_surface: var(--kith-surface, #fff);
    --_text: var(--kith-text, #1f2a2e);
    --_muted: var(--kith-muted, #56646a);
    --_border: var(--kith-border, #cfd8da);
    --_danger: var(--kith-danger, #9c2f24);
    --_radius: var(--kith-radius, 0.75em);
    --_space: var(--kith-space, 1em);
    --_focus: var(--kith-focus, var(--_accent));
    --_tint: color-mix(in srgb, var(--_accent) 9%, var(--_surface));
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_accent: var(--kith-accent, light-dark(#17626f, #8fd0dc));
      --_on-accent: var(--kith-on-accent, light-dark(#fff, #06262c));
      --_surface: var(--kith-surface, light-dark(#fff, #1b2427));
      --_text: var(--kith-text, light-dark(#1f2a2e, #e8eeef));
      --_muted: var(--kith-muted, light-dark(#56646a, #a9b7bc));
      --_border: var(--kith-border, light-dark(#cfd8da, #425156));
      --_danger: var(--kith-danger, light-dark(#9c2f24, #ffb4a8));
    }
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  /* A host page's inherited text styles (upper-case themes, tracked headings, centred columns) stop here. */
  .base {
    color: var(--_text);
    font-family: var(--kith-font, inherit);
    font-size: var(--kith-font-size, 1em);
    font-style: normal;
    font-weight: 400;
    letter-spacing: normal;
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
    overflow-wrap: anywhere;
  }
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 3em;
    padding: 0.5em 1.25em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: none;
    color: var(--_accent);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-wrap: balance;
    text-decoration: none;
    cursor: pointer;
    transition: background-color 120ms;
  }
  .button:hover {
    background: var(--_tint);
  }
  .card {
    padding: calc(var(--_space) * 1.25);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .muted {
    color: var(--_muted);
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
  @media (forced-colors: active) {
    .button,
    .card {
      border-color: currentColor;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    .base {
      color: #000;
    }
    .card {
      border-color: #000;
      background: none;
      break-inside: avoid;
    }
  }
`;
