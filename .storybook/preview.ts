import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { registerLocale } from '../src/i18n/registry.js';

// A glob, since the manifest is made by the build and the stories also run as tests without it.
const manifests = import.meta.glob<object>('../dist/custom-elements.json', {
  eager: true,
  import: 'default',
});
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

const locales = import.meta.glob<Record<string, object>>('../src/i18n/locales/*.strings.ts', { eager: true });
const tags = Object.entries(locales).map(([path, parts]) => {
  const tag = path.replace(/^.*\/|\.strings\.ts$/g, '');
  registerLocale(tag, parts);
  return tag;
});

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' }, docs: { codePanel: true }, backgrounds: { disable: true } },
  globalTypes: {
    scheme: {
      description: 'Light or dark',
      toolbar: { title: 'Scheme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    language: {
      description: 'Language of the page',
      toolbar: { title: 'Language', icon: 'globe', items: ['en', ...tags], dynamicTitle: true },
    },
  },
  initialGlobals: { scheme: 'light', language: 'en' },
  decorators: [
    (story, { globals }) => {
      const page = document.documentElement;
      const language = String(globals['language'] ?? 'en');
      page.style.colorScheme = String(globals['scheme'] ?? 'light');
      page.style.background = 'Canvas';
      page.lang = language;
      page.dir = language === 'ar' ? 'rtl' : 'ltr';
      return story();
    },
  ],
};
export default preview;
