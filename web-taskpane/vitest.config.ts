import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const pane = import.meta.dirname;
const tests = resolve(pane, '../tests/web-taskpane');

export default defineConfig({
  root: resolve(pane, '..'),
  plugins: [
    react(),
    {
      // The tests live outside the folder that holds node_modules: their packages are looked up from here.
      name: 'packages-of-the-pane',
      enforce: 'pre',
      resolveId(source, importer) {
        if (!importer?.startsWith(tests) || source.startsWith('.') || source.startsWith('/')) return null;
        return this.resolve(source, resolve(pane, 'vitest.config.ts'), { skipSelf: true });
      },
    },
  ],
  resolve: { alias: { '@': resolve(pane, 'src') } },
  server: { fs: { allow: [resolve(pane, '..')] } },
  test: {
    environment: 'jsdom',
    include: ['tests/web-taskpane/**/*.test.{ts,tsx}'],
    setupFiles: [resolve(tests, 'setup.ts')],
    // One page for all tests of a worker: making a new one costs more than the tests.
    isolate: false,
    testTimeout: 60_000,
    maxWorkers: 2,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
