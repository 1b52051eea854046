import { expect, fixture, html as testHtml } from '@open-wc/testing';
import { html } from 'lit';
import {
  ResourceController,
  slowAfter,
  type LoadContext,
  type Resource,
} from '../../../src/controllers/resource-controller.js';
import { KithElement } from '../../../src/ui/kith-element.js';
import { eventually } from '../../helpers/browser-env.js';

interface Call {
  readonly key: string;
  readonly context: LoadContext<string>;
  resolve(value: string): void;
  reject(error: unknown): void;
}

class Reader extends KithElement {
  static override properties = { key: {} };

  key: string | undefined = undefined;
  readonly calls: Call[] = [];
  readonly outcomes: Resource<string>[] = [];
  readonly resource = new ResourceController<readonly [string], string>(this, {
    args: () => (this.key === undefined ? undefined : [this.key]),
    load: ([key], context) =>
      new Promise((resolve, reject) => {
        this.calls.push({ key, context, resolve, reject });
      }),
    settled: (outcome) => this.outcomes.push(outcome),
  });

  protected override render() {
    return html`<p>${this.resource.state.status}</p>`;
  }
}
customElements.define('kith-reader-test', Reader);

const reader = (key?: string) => fixture<Reader>(testHtml`<kith-reader-test .key=${key}></kith-reader-test>`);
const call = (el: Reader, index: number) => el.calls[index] as Call;
const settled = async (el: Reader) => {
  await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve));
  await el.updateComplete;
};

describe('ResourceController', () => {
  it('is idle until there is something to load', async () => {
    const el = await reader();
    expect(el.resource.state.status).to.equal('idle');
    expect(el.calls).to.have.length(0);
  });

  it('says "loading" in the same drawing pass and shows the answer', async () => {
    const el = await reader('a');
    expect(el.renderRoot.textContent).to.contain('loading');
    call(el, 0).resolve('answer a');
    await settled(el);
    expect(el.resource.state).to.include({ status: 'ready', value: 'answer a' });
    expect(el.resource.value).to.equal('answer a');
    expect(el.outcomes).to.have.length(1);
  });

  it('lets the newest call win and aborts the older one', async () => {
    const el = await reader('a');
    el.key = 'b';
    await el.updateComplete;
    expect(call(el, 0).context.signal.aborted).to.equal(true);
    call(el, 1).resolve('answer b');
    await settled(el);
    call(el, 0).resolve('late answer a');
    call(el, 0).context.progress('late part of a');
    await settled(el);
    expect(el.resource.value).to.equal('answer b');
    expect(el.outcomes).to.have.length(1);
  });

  it('ignores an older failure that comes late', async () => {
    const el = await reader('a');
    el.key = 'b';
    await el.updateComplete;
    call(el, 1).resolve('answer b');
    call(el, 0).reject(new Error('late'));
    await settled(el);
    expect(el.resource.state.status).to.equal('ready');
  });

  it('shows parts as they come and keeps them when the rest fails', async () => {
    const el = await reader('a');
    call(el, 0).context.progress('part');
    expect(el.resource.value).to.equal('part');
    call(el, 0).reject(new Error('connection lost'));
    await settled(el);
    expect(el.resource.state).to.include({ status: 'error', partial: 'part' });
    expect(el.resource.value).to.equal('part');
  });

  it('keeps the last good answer with its date when a reload fails', async () => {
    const el = await reader('a');
    const before = Date.now();
    call(el, 0).resolve('good');
    await settled(el);
    el.resource.reload();
    await el.updateComplete;
    expect(el.resource.value).to.equal('good');
    call(el, 1).reject(new Error('down'));
    await settled(el);
    const state = el.resource.state;
    expect(state.status).to.equal('error');
    const last = 'last' in state ? state.last : undefined;
    expect(last?.value).to.equal('good');
    expect(last?.at.getTime()).to.be.within(before, Date.now());
  });

  it('does not show the answer to another question', async () => {
    const el = await reader('a');
    call(el, 0).resolve('answer a');
    await settled(el);
    el.key = 'b';
    await el.updateComplete;
    expect(el.resource.value).to.equal(undefined);
  });

  it('is called slow only after a second', async () => {
    const started = performance.now();
    const el = await reader('a');
    expect(el.resource.state).to.include({ status: 'loading', slow: false });
    await eventually('the load is slow', () => 'slow' in el.resource.state && el.resource.state.slow);
    expect(performance.now() - started).to.be.greaterThan(slowAfter * 0.99);
  });

  it('aborts when the element leaves the page and loads again when it comes back', async () => {
    const el = await reader('a');
    const parent = el.parentElement as HTMLElement;
    el.remove();
    await settled(el);
    expect(call(el, 0).context.signal.aborted).to.equal(true);
    parent.append(el);
    await el.updateComplete;
    expect(el.calls).to.have.length(2);
    call(el, 1).resolve('again');
    await settled(el);
    expect(el.resource.value).to.equal('again');
  });

  it('does not load again when the element is only moved', async () => {
    const el = await reader('a');
    const parent = el.parentElement as HTMLElement;
    const elsewhere = parent.appendChild(document.createElement('div'));
    elsewhere.append(el);
    await settled(el);
    expect(el.calls).to.have.length(1);
    expect(call(el, 0).context.signal.aborted).to.equal(false);
  });

  it('tries again by itself when the network comes back after a failure', async () => {
    const el = await reader('a');
    call(el, 0).reject(new Error('offline'));
    await settled(el);
    dispatchEvent(new Event('online'));
    await el.updateComplete;
    expect(el.calls).to.have.length(2);
  });
});
