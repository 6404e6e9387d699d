// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const pane = resolve(import.meta.dirname, '../../web-taskpane');

// Weighing needs a build: without one there is nothing to weigh, and `npm run check` always builds first.
test.skipIf(!existsSync(resolve(pane, 'dist')))('FirstScreen_WhenBuilt_StaysUnderItsWeight', () => {
  const table = execFileSync('node', ['scripts/size.mjs'], {
    cwd: pane,
    encoding: 'utf8',
  });
  expect(table).toMatch(/pane\.html +\d/);
  expect(table).not.toContain('TOO HEAVY');
});
