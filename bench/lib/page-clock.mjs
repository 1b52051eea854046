/**
 * Runs in the page before anything else. `bench.all(selector)` looks through open shadow roots; `bench.seen(selector)` gives
 * those a person can see; `bench.ready` becomes the time, in ms since the navigation, of the first frame in which `isReady`
 * holds, once that frame has been handed to the screen. Written as text, since it is sent as text.
 *
 * @param {string} isReady source of a function without parameters
 */
export const pageClock = (isReady) => `(() => {
  const all = (selector, root = document) => {
    const found = [...root.querySelectorAll(selector)];
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) found.push(...all(selector, shadowRoot));
    return found;
  };
  const visible = (element) => {
    const box = element.getBoundingClientRect();
    return box.height > 0 && box.width > 0 && element.checkVisibility({ visibilityProperty: true });
  };
  const bench = (globalThis.bench = {
    all,
    seen: (selector) => all(selector).filter(visible),
    shift: 0,
    blocked: 0,
    /** Calls back with the time of the frame in which the condition first holds. */
    when(condition, done) {
      const look = () => {
        let holds = false;
        try { holds = condition(); } catch { /* not there yet */ }
        if (!holds) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(0);
      };
      requestAnimationFrame(look);
    },
  });
  const watch = (type, each) => {
    try { new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true }); } catch { /* unknown */ }
  };
  watch('layout-shift', ({ value }) => (bench.shift += value));
  watch('longtask', ({ duration }) => (bench.blocked += Math.max(0, duration - 50)));
  bench.when(${isReady}, (time) => (bench.ready = time));
})();`;
