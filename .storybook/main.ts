import {defineMain} from '@storybook/web-components-vite/node';
import {mergeConfig} from 'vite';

export default defineMain({
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.stories.ts'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-docs'],
  // The colour scheme decides the background, as it does on a partner's page.
  features: {backgrounds: false},
  // On the dev server Storybook's renderer would load a second copy of Lit beside the one of our elements.
  viteFinal: (config) => mergeConfig(config, {optimizeDeps: {include: ['lit-html']}}),
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
});
