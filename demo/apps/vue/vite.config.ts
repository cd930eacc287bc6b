import vue from '@vitejs/plugin-vue';
import {defineConfig} from 'vite';

// Vue must know which tags are no components of its own.
const isCustomElement = (tag: string) => tag.startsWith('sdg-');

export default defineConfig({plugins: [vue({template: {compilerOptions: {isCustomElement}}})]});
