import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// Whether an element shows is asked of the browser tests: here it only costs time, which a busy machine lacks.
configure({ defaultHidden: true, asyncUtilTimeout: 15_000 });

// A few tests run without a page.
afterEach(() => {
  if (typeof window === 'undefined') return;
  cleanup();
  sessionStorage.clear();
  localStorage.clear();
});
