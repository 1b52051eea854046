import { wipe } from '../util/wipe.js';
import { KithExitEvent } from './exit-event.js';

/**
 * Leaves the page in a hurry: covers it first, since the next page may take seconds to come, then wipes what Kith kept,
 * then goes. Only the current history entry is replaced; earlier pages stay, and the widget says so.
 *
 * @param from the element the person used; its `kith-exit` event can be cancelled by a host that leaves by itself
 * @param url a neutral page
 * @param message said to screen readers while the next page loads
 */
export function leave(from: HTMLElement, url: string, message: string): void {
  if (!from.dispatchEvent(new KithExitEvent())) return;
  cover(message);
  wipe();
  addEventListener('pageshow', uncover, { once: true }); // else Back would lead to a blank page
  if (window.top === window) location.replace(url);
  else leaveFrame(url);
}

/** In a frame: the whole tab where the browser lets us, else this frame stays blank and the page opens beside it. */
function leaveFrame(url: string): void {
  try {
    window.top?.location.replace(url);
  } catch {
    window.open(url, '_blank', 'noopener,noreferrer');
  }
}

const attribute = 'data-kith-left';

/** By properties only: a `<style>` would be refused under a strict CSP. Hiding the body hides open dialogs as well. */
function cover(message: string): void {
  if (document.querySelector(`[${attribute}]`)) return;
  const blank = document.createElement('div');
  blank.setAttribute(attribute, document.title);
  for (const [name, value] of [
    ['position', 'fixed'],
    ['inset', '0'],
    ['background', '#fff'],
    ['color', '#333'],
    ['padding', '2em'],
    ['z-index', '2147483647'],
  ] as const) {
    blank.style.setProperty(name, value, 'important');
  }
  blank.setAttribute('role', 'alert');
  document.documentElement.append(blank);
  blank.textContent = message;
  document.body.style.setProperty('display', 'none', 'important');
  document.title = '\u00a0'; // the tab's name is read over the shoulder too
}

/** Undoes the cover. */
export function uncover(): void {
  const blank = document.querySelector(`[${attribute}]`);
  if (!blank) return;
  document.title = blank.getAttribute(attribute) ?? '';
  document.body.style.removeProperty('display');
  blank.remove();
}
