import {defineMain} from '@storybook/web-components-vite/node';
import {mergeConfig} from 'vite';

export default defineMain({
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.stories.ts'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-docs'],
  // The colour scheme decides the background, as it does on a partner's page.
  features: {backgrounds: false},
  // Storybook's renderer imports it unbundled; on the dev server that would be a second copy of Lit.
  // A preview that is opened from disk cannot preload modules: see open-from-disk.mjs.
  viteFinal: (config) =>
    mergeConfig(config, {
      optimizeDeps: {include: ['lit/directive-helpers.js']},
      build: {modulePreload: false},
    }),
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
});
