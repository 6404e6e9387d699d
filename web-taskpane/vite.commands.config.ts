import { resolve } from 'node:path';
import { defineConfig } from 'vite';

// The handlers as one plain script at a fixed address: classic Outlook runs it without a page, and understands ES2016.
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2016',
    lib: {
      entry: resolve(import.meta.dirname, 'src/pages/commands.ts'),
      formats: ['iife'],
      name: 'iodOutlook',
      fileName: () => 'commands.js',
    },
  },
});
