/** For the build, which takes the spare white space out of what follows this name. Lit's own would bring Lit along. */
const css = String.raw;

/**
 * The map. Its colours are the widget's own (`--_*`); left and right are those of the earth, whatever way a page reads.
 */
export const mapStyles: string = css`
  .kith-map {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375em;
  }
  .kith-map-note,
  .kith-map-thanks {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .kith-map-frame {
    position: relative;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .kith-map-ground {
    position: relative;
    overflow: hidden;
    block-size: min(28em, 65vh);
    min-block-size: 15em;
    background: color-mix(in srgb, var(--_accent) 14%, var(--_surface));
    cursor: grab;
    /* one finger scrolls the page, two move the map */
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .kith-map-ground:active {
    cursor: grabbing;
  }
  .kith-map-ground:focus-visible {
    outline-offset: -4px;
  }
  .kith-map-outline {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
  }
  .kith-map-outline path {
    vector-effect: non-scaling-stroke;
    stroke: var(--_muted);
    stroke-width: 1px;
    stroke-linejoin: round;
  }
  .kith-map-land {
    fill: var(--_surface);
  }
  .kith-map-borders {
    fill: none;
    stroke-opacity: 0.5;
  }
  .kith-map-names,
  .kith-map-tiles,
  .kith-map-markers {
    position: absolute;
    inset: 0;
    direction: ltr;
  }
  .kith-map-names,
  .kith-map-tiles {
    pointer-events: none;
  }
  .kith-map-names span,
  .kith-map-tiles img,
  .kith-map-markers button {
    position: absolute;
    left: 0;
    top: 0;
  }
  .kith-map-names span {
    inline-size: 12em;
    margin: -0.75em 0 0 -6em;
    color: var(--_muted);
    font-size: 0.8em;
    letter-spacing: 0.04em;
    text-align: center;
  }
  .kith-map-tiles img {
    max-inline-size: none;
  }
  .kith-map-markers button {
    display: grid;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    margin: -24px 0 0 -24px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_on-accent);
    isolation: isolate;
    font-weight: 650;
    font-size: 0.9em;
    line-height: 1;
    cursor: pointer;
  }
  .kith-map-markers button::before {
    content: '';
    position: absolute;
    inset: 0;
    z-index: -1;
    margin: auto;
    inline-size: 20px;
    block-size: 20px;
    border: 3px solid var(--_surface);
    border-radius: 50%;
    background: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }
  .kith-map-markers .kith-map-many::before {
    inline-size: 42px;
    block-size: 42px;
  }
  .kith-map-markers button:hover::before {
    box-shadow: 0 0 0 3px var(--_accent);
  }
  .kith-map-markers button:focus-visible,
  .kith-map-markers button:hover {
    z-index: 1;
  }
  .kith-map-bar {
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-end: 0.5em;
    display: grid;
    gap: 0.375em;
  }
  .kith-map-tool {
    inline-size: 48px;
    block-size: 48px;
    padding: 0;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
    font-size: 1.375em;
    line-height: 1;
    cursor: pointer;
  }
  .kith-map-tool:hover {
    border-color: var(--_accent);
  }
  .kith-map-name,
  .kith-map-scale {
    position: absolute;
    padding: 0.125em 0.5em;
    background: var(--_surface);
    font-size: 0.9em;
    pointer-events: none;
  }
  .kith-map-name {
    inset-block-start: 0.5em;
    inset-inline: 0.5em calc(48px + 1.5em);
    inline-size: fit-content;
    max-inline-size: calc(100% - 48px - 2em);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) / 2);
    font-weight: 600;
  }
  .kith-map-scale {
    inset-block-end: 0.5em;
    inset-inline-start: 0.5em;
    padding: 0.125em 0.375em 0.375em;
    border-radius: 0.25em;
    font-size: 0.8em;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }
  .kith-map-scale::after {
    content: '';
    display: block;
    inline-size: var(--_length);
    block-size: 0.375em;
    border: solid var(--_text);
    border-width: 0 2px 2px;
  }
  .kith-map-list {
    display: grid;
    justify-items: start;
    gap: 0.375em;
    padding: var(--_space);
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .kith-map-title {
    font-weight: 650;
  }
  .kith-map-list .link {
    min-block-size: 3em;
  }
  .kith-map [hidden] {
    display: none;
  }
  @media (prefers-reduced-motion: reduce) {
    .kith-map * {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .kith-map-outline path {
      stroke: CanvasText;
    }
    .kith-map-land {
      fill: Canvas;
    }
    .kith-map-markers button {
      forced-color-adjust: none;
      color: ButtonFace;
    }
    .kith-map-markers button::before {
      border-color: ButtonFace;
      background: ButtonText;
      box-shadow: 0 0 0 1px ButtonText;
    }
    .kith-map-markers button:focus-visible {
      outline-color: Highlight;
    }
    .kith-map-tool {
      border-color: ButtonText;
    }
    .kith-map-scale::after {
      border-color: CanvasText;
    }
  }
  @media print {
    .kith-map {
      display: none;
    }
  }
`;
