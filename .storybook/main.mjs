import { mergeConfig } from 'vite';
import { oxc } from '../scripts/vite-options.mjs';

/** @type {import('@storybook/web-components-vite').StorybookConfig} */
const config = {
  framework: {
    name: '@storybook/web-components-vite',
    // not the repository's own vite.config.mjs: that one serves the example sites
    options: { builder: { viteConfigPath: '.storybook/vite.config.mjs' } },
  },
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (own) => mergeConfig(own, { oxc }),
};
export default config;
