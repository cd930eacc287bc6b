import {defineMain} from '@storybook/web-components-vite/node';
import {mergeConfig} from 'vite';

export default defineMain({
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.stories.ts'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-docs'],
  // The colour scheme decides the background, as it does on a partner's page.
  features: {backgrounds: false},
  // Storybook's renderer imports it unbundled; on the dev server that would be a second copy of Lit.
  viteFinal: (config) => mergeConfig(config, {optimizeDeps: {include: ['lit/directive-helpers.js']}}),
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
});
