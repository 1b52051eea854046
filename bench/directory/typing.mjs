/**
 * Runs in the page. `bench.arm(type)` waits for the next key or click; `bench.settled(quiet)` resolves, once nothing has changed for
 * `quiet` ms, to the time from that key or click to the paint after the last change: what a person waits for. Where the answer
 * stays the same that is the paint of the letter itself: who draws nothing anew must not lose their quickest keys.
 */
export const typingClock = `(() => {
  const watched = new WeakSet();
  let event, last, pending = 0, changed = 0;
  const painted = (done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(0);
  });
  const drawn = () => {
    pending++;
    painted((time) => { pending--; last = time; });
  };
  const observer = new MutationObserver(() => {
    changed = performance.now();
    if (event !== undefined) drawn();
  });
  const watch = (root) => {
    if (!watched.has(root)) observer.observe(root, { childList: true, characterData: true, subtree: true });
    watched.add(root);
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) watch(shadowRoot);
  };
  bench.arm = (type) => {
    watch(document);
    event = last = undefined;
    addEventListener(type, ({ timeStamp }) => { event = timeStamp; drawn(); }, { capture: true, once: true });
  };
  bench.settled = (quiet, limit = 15000) => new Promise((done) => {
    watch(document);
    const from = performance.now();
    const look = () => {
      const now = performance.now();
      const still = now - Math.max(from, changed) > quiet && !pending;
      if (!still && now - from < limit) return setTimeout(look, 20);
      const time = last === undefined ? undefined : last - event;
      event = undefined;
      done(time);
    };
    look();
  });
})()`;
