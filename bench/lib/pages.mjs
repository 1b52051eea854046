/** A whole page, with nothing in it but what is measured. */
export const page = ({ head = '', body }) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bench</title>${head}</head><body>${body}</body></html>`;

export const script = (src) => `<script type="module" src="${src}"></script>`;
export const style = (href) => `<link rel="stylesheet" href="${href}">`;
