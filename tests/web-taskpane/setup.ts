import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// A few tests run without a page.
afterEach(() => {
  if (typeof window === 'undefined') return;
  cleanup();
  sessionStorage.clear();
  localStorage.clear();
});
