import {defineMain} from '@storybook/web-components-vite/node';

export default defineMain({
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.stories.ts'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-docs'],
  // The colour scheme decides the background, as it does on a partner's page.
  features: {backgrounds: false},
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
});
