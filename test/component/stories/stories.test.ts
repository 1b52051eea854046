import { expect } from '@open-wc/testing';
import { setProjectAnnotations } from '@storybook/web-components-vite';
import axe from 'axe-core';
import { composeStories } from 'storybook/preview-api';
import preview from '../../../.storybook/preview.js';
import { wipe } from '../../../src/util/wipe.js';

// The renderer exports no composeStories; the core one needs the composed annotations handed to it.
const project = setProjectAnnotations([preview]);

type Story = { run(context: { canvasElement: HTMLElement; globals: Record<string, string> }): Promise<void> };
const files = import.meta.glob<Record<string, unknown>>('../../../stories/*.stories.ts', { eager: true });

/** The rules of axe that look at no colour. */
const apartFromColours = axe
  .getRules()
  .filter(({ tags }) => !tags.includes('cat.color'))
  .map(({ ruleId }) => ruleId);

for (const [path, module] of Object.entries(files)) {
  describe(`the stories of ${path.replace(/^.*\/|\.stories\.ts$/g, '')}`, () => {
    let canvasElement: HTMLElement;

    beforeEach(() => {
      canvasElement = document.body.appendChild(document.createElement('div'));
    });
    afterEach(() => {
      canvasElement.remove();
      wipe(); // what one story left unsent is offered to the next, which knows nothing of it
      document.documentElement.removeAttribute('style');
      document.documentElement.lang = 'en';
      document.documentElement.dir = 'ltr';
    });

    const stories = composeStories(module as never, project as never) as unknown as Record<string, Story>;
    for (const [name, story] of Object.entries(stories)) {
      it(`${name} works and is accessible, light and dark`, async () => {
        await story.run({ canvasElement, globals: { scheme: 'light', language: 'en' } });
        await expect(canvasElement).to.be.accessible();
        // What is drawn is the same in the dark: no widget asks for the scheme. Only its colours are looked at again.
        canvasElement.style.display = 'none'; // what is not shown fades to no new colour: it has it when it is shown
        document.documentElement.style.colorScheme = 'dark';
        canvasElement.getBoundingClientRect();
        canvasElement.style.display = '';
        await expect(canvasElement).to.be.accessible({ ignoredRules: apartFromColours });
      });
    }
  });
}
