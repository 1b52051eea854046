// Test-runner command `kith-emulate`: media features (also forced colours, which the runner's own command lacks)
// and a network that is gone. Chromium only; elsewhere it answers false, and the test says what it can check there.

const features = {
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
  contrast: 'prefers-contrast',
};

async function emulate(client, wanted) {
  const media = Object.entries(features)
    .filter(([name]) => wanted[name] !== undefined)
    .map(([name, feature]) => ({ name: feature, value: wanted[name] }));
  await client.send('Emulation.setEmulatedMedia', { media: wanted.media ?? '', features: media });
  const conditions = {
    offline: wanted.offline === true,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  };
  if (wanted.offline !== undefined) {
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', conditions);
  }
}

export function emulatePlugin() {
  const clients = new WeakMap();
  return {
    name: 'kith-emulate',
    async executeCommand({ command, payload, session }) {
      if (command !== 'kith-emulate') return undefined;
      const { browser } = session;
      if (browser.type !== 'puppeteer' || browser.name === 'Firefox') return { supported: false };
      const page = browser.getPage(session.id);
      // one client a page: what a client set is undone when the client goes
      if (!clients.has(page)) clients.set(page, await page.createCDPSession());
      await emulate(clients.get(page), payload);
      return { supported: true };
    },
  };
}
