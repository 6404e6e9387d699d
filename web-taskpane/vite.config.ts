import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const page = (name: string) => resolve(import.meta.dirname, name);

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows no data: script and no inline script.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['index.html', 'pane.html', 'dashboard.html', 'sign-in.html'].map(page),
    },
  },
  server: { proxy: { '/api': 'http://localhost:5080' } },
});
