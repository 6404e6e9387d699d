// Run from the solution root, so that the tests beside the other tests are covered too.
import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import { dirname } from 'node:path';
import tseslint from 'typescript-eslint';

const src = 'web-taskpane/src';
const slices = [
  'demands',
  'feasibility',
  'quotes',
  'orders',
  'indicators',
  'breakfasts',
  'follow-ups',
  'weekly-reviews',
  'non-conformities',
  'settings',
  'tracking',
  'local-mail',
  'dashboard',
];

// A slice stands alone: what two slices share belongs to ui/, words/, server/ or outlook/; pages/ puts them together.
const walls = slices.map((slice) => ({
  files: [`${src}/${slice}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `/(${[...slices.filter((other) => other !== slice), 'pages'].join('|')})/`,
            message: 'Slices never import each other, nor a page.',
          },
        ],
      },
    ],
  },
}));

const foundations = {
  files: ['ui', 'words', 'server', 'outlook'].map((folder) => `${src}/${folder}/**`),
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ regex: `/(${[...slices, 'pages'].join('|')})/`, message: 'What everyone uses knows no slice.' }] },
    ],
  },
};

const onlyOutlookNamesOffice = {
  files: [`${src}/**`],
  ignores: [`${src}/outlook/**`],
  rules: { 'no-restricted-globals': ['error', 'Office', 'fetch'] },
};

const onlyServerFetches = {
  files: [`${src}/outlook/**`],
  rules: { 'no-restricted-globals': ['error', 'fetch'] },
};

const serverMayFetch = { files: [`${src}/server/**`], rules: { 'no-restricted-globals': ['error', 'Office'] } };

export default tseslint.config(
  { ignores: ['**/node_modules/**', '**/dist/**', `${src}/server/schema.ts`] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [hooks.configs.flat.recommended, a11y.flatConfigs.recommended],
    languageOptions: { parserOptions: { tsconfigRootDir: dirname(import.meta.dirname) } },
    rules: {
      // The React compiler is not used: what it could not optimise is no fault.
      'react-hooks/preserve-manual-memoization': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'no-restricted-properties': [
        'error',
        // Retired or made to throw by Outlook's own script.
        { object: 'window', property: 'alert', message: 'Outlook makes it throw: use a dialog of the page.' },
        { object: 'window', property: 'confirm', message: 'Outlook makes it throw: use a dialog of the page.' },
        { object: 'window', property: 'prompt', message: 'Outlook makes it throw: use a dialog of the page.' },
        { object: 'history', property: 'pushState', message: 'Outlook nulls it: navigate by state or by hash.' },
        { property: 'getCallbackTokenAsync', message: 'Legacy Exchange tokens are gone.' },
        { property: 'makeEwsRequestAsync', message: 'EWS is gone.' },
      ],
    },
  },
  { files: ['**/*.test.{ts,tsx}'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['**/*.mjs'], languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } } },
  // French typography wants no-break spaces.
  { files: [`${src}/words/fr*.ts`], rules: { 'no-irregular-whitespace': ['error', { skipTemplates: true }] } },
  onlyOutlookNamesOffice,
  onlyServerFetches,
  serverMayFetch,
  foundations,
  ...walls,
);
