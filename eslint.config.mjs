import litA11y from 'eslint-plugin-lit-a11y';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import kith from './scripts/eslint/index.mjs';

const product = ['src/**/*.ts'];
const generated = ['src/helplines/data/**', 'src/i18n/locales/**'];

/** What only some layers may touch. See docs/decisions for why. */
const outsideTheEdge = ['src/sources/**', 'src/storage/**'];
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: 'The network is reached in src/sources only.',
}));
const storage = ['indexedDB', 'localStorage', 'sessionStorage', 'caches'].map((name) => ({
  name,
  message: 'What is kept on the device is kept by src/storage only.',
}));

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.wtr/',
      '**/.cache/',
      '.demo/',
      'coverage/',
      'storybook-static/',
      '**/node_modules/',
      '**/*.d.ts',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: product,
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    plugins: { kith, 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Safari drops the list from a <ul> without bullets unless the role is written out
      'lit-a11y/no-redundant-role': 'off',
      'kith/no-inline-style': 'error',
      'lit/no-invalid-html': 'error',
      'lit/no-useless-template-literals': 'error',
      'wc/guard-super-call': 'off', // Lit's base classes have these callbacks always
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'error', // one place speaks to the integrator: src/util/warn.ts
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportDeclaration[source.value="zod"]',
          message: 'Classic zod probes `new Function` and so breaks a strict CSP: import zod/mini.',
        },
        {
          selector: 'ImportDeclaration[source.value=/unsafe-(html|svg)/]',
          message: 'What an API sends is text, never markup.',
        },
      ],
    },
  },
  { files: ['src/util/warn.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/widgets/**/*.ts', 'src/ui/**/*.ts'],
    ignores: ['**/*.strings.ts'],
    rules: { 'kith/no-literal-text': 'error' },
  },
  {
    files: product,
    ignores: outsideTheEdge,
    rules: {
      'no-restricted-globals': ['error', ...network, ...storage],
    },
  },
  {
    // The crisis panel may not reach src/storage, and one country for the time of a visit is all it keeps.
    files: ['src/widgets/crisis-panel/country-choice.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...network,
        ...storage.filter(({ name }) => name !== 'sessionStorage'),
      ],
    },
  },
  { files: generated, rules: { 'max-lines': 'off' } },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off', // chai's assertions and node:test's test() look thenable
      '@typescript-eslint/no-unused-expressions': 'off', // expect(x).to.be.true
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off', // handing t.after(visitor.close) over is the point of such helpers
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[object.name=/^(it|describe|test)$/][property.name=/^(only|skip|todo)$/]',
          message: 'A test that is left out proves nothing: repair or remove it.',
        },
      ],
    },
  },
  {
    // They import the repository's own scripts, which are plain JavaScript and so without types.
    files: ['test/node/**/*.ts'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [
        `@typescript-eslint/no-unsafe-${what}`,
        'off',
      ]),
    ),
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    rules: {
      'no-undef': 'off',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
);
