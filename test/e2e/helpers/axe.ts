import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe has against the whole page, one line a node. It runs in a world of its own beside the page's scripts, where
 * the page's policy does not reach it; the page itself is left as it is.
 */
export async function axe(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const world = await cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'axe',
    });
    const run = async (expression: string): Promise<unknown> => {
      const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
        expression,
        contextId: world.executionContextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(`axe: ${exceptionDetails.exception?.description ?? ''}`);
      return result.value;
    };
    await run(`${await source};0`);
    return (await run(`(${lines.toString()})()`)) as string[];
  } finally {
    await cdp.detach();
  }
}

interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{
    passes: unknown[];
    violations: { id: string; help: string; nodes: { target: unknown; failureSummary?: string }[] }[];
  }>;
}

async function lines(): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: Axe };
  const result = await axe.run(document, { resultTypes: ['violations', 'passes'], preload: false });
  if (result.passes.length < 10) return ['axe looked at next to nothing'];
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`),
  );
}
