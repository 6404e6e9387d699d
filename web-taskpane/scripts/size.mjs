// Weighs the first screen of each page: the JavaScript and CSS its HTML makes the browser load, gzipped.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const limits = { 'pane.html': 150_000 };

function weigh(page) {
  const html = readFileSync(new URL(page, dist), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\/((?:assets\/)?[^"]+\.(?:js|css))"/g)].map((match) => match[1]);
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0);
}

if (!existsSync(dist)) {
  console.error('Build first: npm run build');
  process.exit(1);
}
for (const page of ['pane.html', 'index.html', 'dashboard.html', 'commands.html']) {
  const bytes = weigh(page);
  const limit = limits[page] ?? Infinity;
  console.log(`${page.padEnd(16)} ${(bytes / 1000).toFixed(1)} kB gzip${bytes > limit ? ' TOO HEAVY' : ''}`);
  if (bytes > limit) process.exitCode = 1;
}
