import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { namingRules } from './scripts/naming-rules.mjs';

const relativeImports = {
  patterns: [{ regex: '^\\.\\.?(/|$)', message: 'Import by library and file: #library/file.' }],
};

/** Written by `npm run generate`. */
const GENERATED = ['libs/client/src/api.types.ts', 'apps/api/src/openapi/refusals.generated.ts'];

const shapes = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: 'ExportAllDeclaration', message: 'Import from the file that defines a thing: no barrels.' },
  { selector: 'TSEnumDeclaration', message: 'Write a closed list as a union of literals.' },
  ...namingRules,
];

const focusedTests = ['describe', 'it', 'test'].map((object) => ({
  object,
  property: 'only',
  message: 'A focused test hides all others. Remove .only.',
}));

/** A test that waits for a time fails on a slow machine, and wastes time on a fast one. */
const timers = {
  imports: {
    name: 'node:timers/promises',
    importNames: ['setTimeout', 'setInterval', 'scheduler'],
    message: 'Wait for a condition (waitUntil of #kernel/testing/wait-until), not for a time.',
  },
  calls: {
    selector: 'CallExpression[callee.name="setTimeout"]',
    message: 'Wait for a condition (waitUntil of #kernel/testing/wait-until), not for a time.',
  },
};

/** Test code in which time itself is the subject: the poll of `waitUntil`, faults that last, random moments of kills, the last resort of a shutdown. */
const USES_TIMERS = [
  'libs/kernel/src/testing/wait-until.ts',
  'test/faults/shutdown.ts',
  'test/support/eventstoredb-fake/commits.ts',
  'test/support/eventstoredb-fake/fault-injection.ts',
  'test/support/random-moment.ts',
];

/** `require-await` is off, because `async` also turns a thrown error into a rejection. */
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
    // Request bodies are plain objects described by a class, so spreading them loses no prototype.
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
  {
    files: ['**/*.spec.ts', '**/testing/**/*.ts', 'test/**/*.ts'],
    ignores: USES_TIMERS,
    rules: {
      'no-restricted-imports': ['error', { ...relativeImports, paths: [timers.imports] }],
      'no-restricted-syntax': ['error', ...shapes, timers.calls],
    },
  },
);
