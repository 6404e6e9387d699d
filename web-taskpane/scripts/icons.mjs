// Draws every icon that Outlook asks for from public/icon.svg; with --check, fails when a committed one differs.
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const pane = new URL('../', import.meta.url);
const coloured = readFileSync(new URL('public/icon.svg', pane), 'utf8');
// Teams wants the outline alone, white on nothing, for the unified manifest.
const outline = coloured.replace(/<rect [^>]*\/>/, '');

await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
const draw = (svg, width) => new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();

const wanted = new Map(
  [16, 20, 24, 32, 40, 48, 64, 80, 128].map((size) => [`public/icons/icon-${size}.png`, draw(coloured, size)]),
);
wanted.set('../addin-manifest/color.png', draw(coloured, 192));
wanted.set('../addin-manifest/outline.png', draw(outline, 32));

mkdirSync(new URL('public/icons/', pane), { recursive: true });
for (const [name, png] of wanted) {
  const file = new URL(name, pane);
  if (!process.argv.includes('--check')) writeFileSync(file, png);
  else if (!existsSync(file) || readFileSync(file).compare(png) !== 0) {
    console.error(`${name} is stale against public/icon.svg: run \`npm run icons\`.`);
    process.exitCode = 1;
  }
}
