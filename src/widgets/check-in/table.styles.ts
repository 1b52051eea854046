import { css } from 'lit';

/** Groups as tables. */
export const tableStyles = css`
  .cells {
    gap: inherit;
  }
  .heads {
    display: none;
  }
  /* where there is room, groups that ask for it are tables: the same fields, each in its column */
  @container (min-width: 40em) {
    .page :is(.rows, .grid, .matrix) {
      gap: 0.5em;
    }
    .page .rows:not(:has(.heads)) {
      margin-block-start: calc(var(--_space) * -1.5);
    }
    .rows:has(.heads) > * > .nth {
      display: none; /* the words stand above all rows */
    }
    .heads {
      display: block;
      overflow-wrap: anywhere;
    }
    :is(.grid, .matrix) > .heads,
    .grid .line,
    .matrix fieldset {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr) 6em;
      align-items: center;
      gap: 0.5em;
    }
    .rows > .cells,
    .grid .line,
    .matrix .item {
      padding: 0 0 0.5em;
      border: 0;
      border-block-end: 1px solid var(--_border);
    }
    .heads > .columns,
    .line > .columns {
      grid-column: 2 / -1;
    }
    .matrix .columns,
    .matrix .options {
      grid-column: 2;
      text-align: center;
    }
    .matrix .link {
      grid-column: 3;
    }
    .columns,
    .matrix .options {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
    }
    .columns > *,
    .matrix .option {
      flex: 1 1 0;
      min-inline-size: 0;
      justify-content: center;
      padding-inline: 0;
    }
    .heads > .columns {
      align-items: end;
    }
    .cells > p {
      flex: 0 0 5em;
    }
    .rows:has(.cells > p) .heads {
      padding-inline-end: 5.5em;
    }
    .cells .field {
      padding-inline: 0.5em;
    }
    .rows:not(:has(.heads)) > :is(h3, h4, h5),
    .cells .ask:not(.under .ask),
    .matrix .option > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      padding: 0;
      border: 0;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;
