// Writes src/server/schema.ts from the API's committed description; with --check, fails when the two differ.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';

const source = new URL('../../api/Api/openapi.json', import.meta.url);
const target = new URL('../src/server/schema.ts', import.meta.url);
if (!existsSync(source)) process.exit(0);

const banner = '// Generated from api/Api/openapi.json by `npm run schema`. Do not edit.\n\n';
const written = banner + astToString(await openapi(JSON.parse(readFileSync(fileURLToPath(source), 'utf8'))));
const current = existsSync(target) ? readFileSync(target, 'utf8') : '';

if (!process.argv.includes('--check')) writeFileSync(target, written);
else if (current !== written) {
  console.error('src/server/schema.ts is stale against api/Api/openapi.json: run `npm run schema`.');
  process.exit(1);
}
