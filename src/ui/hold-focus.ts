import { elementOf } from './screen.js';

/**
 * Keeps the focus where it belongs while a widget draws: on the same control of the same record, since a list that grew
 * fills the same elements with others; and where what had it is gone, on what stood before it. It never falls to the page.
 *
 * @returns to be called once that is drawn, with what is to have the focus if anything is
 */
export function holdFocus(root: ShadowRoot): (wanted: string | undefined) => void {
  const held = root.activeElement as HTMLElement | null;
  const controls = () => [...root.querySelectorAll<HTMLElement>('a,button,input,summary')];
  const all = held ? controls() : [];
  const named = held?.dataset['id'] ? held : held?.closest('.card')?.querySelector<HTMLElement>('[data-id]');
  const id = named?.dataset['id'];
  const at = all.indexOf(held as HTMLElement);
  const offset = at - all.indexOf(named as HTMLElement);
  return (wanted) => {
    const selector = wanted ?? (id && id !== named?.dataset['id'] && elementOf(id));
    const found =
      selector && root.querySelector<HTMLElement>(`:is(.list-view, .detail-view):not([hidden]) ${selector}`);
    if (found) {
      const now = controls();
      return (wanted ? found : now[now.indexOf(found) + offset])?.focus();
    }
    if (!held || (held.isConnected && !held.closest('[hidden]'))) return;
    // what cannot be seen does not take it
    for (const next of [...all.slice(0, at).reverse(), ...all]) {
      next.focus();
      if (root.activeElement === next) return;
    }
  };
}
