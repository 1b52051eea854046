/** Calls back once every script of the page has had its chance. Returns the function that stops it. */
export function onLoaded(then: () => void): () => void {
  if (document.readyState === 'complete') then();
  else addEventListener('load', then, { once: true });
  return () => removeEventListener('load', then);
}
