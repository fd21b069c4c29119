import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const relativeImports = {
  patterns: [{ regex: '^\\.\\.?(/|$)', message: 'Imports name rooms and files: #room/file.' }],
};

/** Made by `npm run client` and from the decisions, and as they should be when their tests say so. */
const GENERATED = ['libs/client/src/api.types.ts', 'apps/api/src/http/refusals.ts'];

const shapes = [
  { selector: 'ExportDefaultDeclaration', message: 'What is exported has a name.' },
  { selector: 'ExportAllDeclaration', message: 'Imports name the file that defines a thing: no barrels.' },
  { selector: 'TSEnumDeclaration', message: 'A closed list is a union of literals.' },
];

const focusedTests = ['describe', 'it', 'test'].map((object) => ({
  object,
  property: 'only',
  message: 'A focused test hides all others.',
}));

/** `require-await` is off: `async` also turns what is thrown into a rejection. Bodies in apps/api are data in a class's clothes, so they may be spread. */
export default defineConfig(
  globalIgnores(['dist', 'data', 'coverage', 'node_modules', ...GENERATED]),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { rules: { eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error', 'no-warning-comments': 'error' } },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        performance: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/array-type': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/dot-notation': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-empty-function': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-inferrable-types': 'error',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': ['error', { allowRethrowing: true, allowThrowingUnknown: true }],
      '@typescript-eslint/prefer-nullish-coalescing': 'error',
      '@typescript-eslint/prefer-optional-chain': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'max-lines': ['error', { max: 220 }],
      'max-lines-per-function': ['error', { max: 45, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-imports': ['error', relativeImports],
      'no-restricted-syntax': ['error', ...shapes],
    },
  },
  {
    files: ['apps/cli/**/*.ts', 'apps/*/src/main.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['apps/api/**/*.ts'],
    rules: { '@typescript-eslint/no-misused-spread': 'off' },
  },
  {
    files: ['apps/api/src/**/*.controller.ts'],
    // Bodies arrive as plain objects (`FieldsPipe`); there is no prototype to lose.
    rules: { '@typescript-eslint/no-misused-spread': 'off' },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      'max-lines': ['error', { max: 320 }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-properties': ['error', ...focusedTests],
      'no-restricted-globals': ['error', 'fit', 'fdescribe'],
    },
  },
);
