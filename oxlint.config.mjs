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

/**
 * Files of tests that may set timers, because they are about time: the poll of `waitUntil`, faults that last for a while, kills at random moments, and the
 * deadline of a shutdown.
 */
const USES_TIMERS = [
  'libs/kernel/src/testing/wait-until.ts',
  'test/faults/shutdown.ts',
  'test/support/eventstoredb-fake/commits.ts',
  'test/support/eventstoredb-fake/fault-injection.ts',
  'test/support/random-moment.ts',
];

/** ESLint's recommended rules. Those that the compiler checks better apply to scripts only. */
const RECOMMENDED = [
  ...['for-direction', 'no-async-promise-executor', 'no-case-declarations', 'no-compare-neg-zero', 'no-cond-assign'],
  ...['no-constant-binary-expression', 'no-constant-condition', 'no-control-regex', 'no-debugger', 'no-delete-var'],
  ...['no-dupe-else-if', 'no-duplicate-case', 'no-empty', 'no-empty-character-class', 'no-empty-pattern'],
  ...['no-empty-static-block', 'no-ex-assign', 'no-extra-boolean-cast', 'no-fallthrough', 'no-global-assign'],
  ...['no-invalid-regexp', 'no-irregular-whitespace', 'no-loss-of-precision', 'no-misleading-character-class'],
  ...['no-nonoctal-decimal-escape', 'no-prototype-builtins', 'no-regex-spaces', 'no-self-assign'],
  ...['no-shadow-restricted-names', 'no-sparse-arrays', 'no-unassigned-vars', 'no-unexpected-multiline'],
  ...['no-unsafe-finally', 'no-unused-labels', 'no-unused-private-class-members', 'no-useless-assignment'],
  ...['no-useless-backreference', 'no-useless-catch', 'no-useless-escape', 'preserve-caught-error', 'require-yield'],
  ...['use-isnan', 'valid-typeof'],
];
const RECOMMENDED_FOR_SCRIPTS = [
  ...['constructor-super', 'getter-return', 'no-class-assign', 'no-const-assign', 'no-dupe-class-members'],
  ...['no-dupe-keys', 'no-func-assign', 'no-import-assign', 'no-new-native-nonconstructor', 'no-obj-calls'],
  ...['no-redeclare', 'no-setter-return', 'no-this-before-super', 'no-undef', 'no-unreachable', 'no-unsafe-negation'],
  ...['no-unsafe-optional-chaining', 'no-unused-vars', 'no-with'],
];

/** The rules `strictTypeChecked` of typescript-eslint, without options. `require-await` is left out, because `async` also turns a thrown error into a rejection. */
const STRICT_TYPE_CHECKED = [
  ...['await-thenable', 'no-array-delete', 'no-base-to-string', 'no-deprecated', 'no-duplicate-enum-values'],
  ...['no-duplicate-type-constituents', 'no-dynamic-delete', 'no-empty-object-type', 'no-explicit-any'],
  ...['no-extra-non-null-assertion', 'no-floating-promises', 'no-for-in-array', 'no-implied-eval'],
  ...['no-invalid-void-type', 'no-meaningless-void-operator', 'no-misused-new', 'no-misused-spread', 'no-mixed-enums'],
  ...['no-namespace', 'no-non-null-asserted-nullish-coalescing', 'no-non-null-asserted-optional-chain'],
  ...['no-non-null-assertion', 'no-redundant-type-constituents', 'no-require-imports', 'no-this-alias'],
  ...['no-unnecessary-boolean-literal-compare', 'no-unnecessary-condition', 'no-unnecessary-template-expression'],
  ...['no-unnecessary-type-arguments', 'no-unnecessary-type-assertion', 'no-unnecessary-type-constraint'],
  ...['no-unnecessary-type-conversion', 'no-unnecessary-type-parameters', 'no-unsafe-argument', 'no-unsafe-assignment'],
  ...['no-unsafe-call', 'no-unsafe-declaration-merging', 'no-unsafe-enum-comparison', 'no-unsafe-function-type'],
  ...['no-unsafe-member-access', 'no-unsafe-return', 'no-unsafe-unary-minus', 'no-useless-default-assignment'],
  ...['no-wrapper-object-types', 'prefer-as-const', 'prefer-literal-enum-member', 'prefer-namespace-keyword'],
  ...['prefer-promise-reject-errors', 'prefer-reduce-type-parameter', 'prefer-return-this-type'],
  ...['related-getter-setter-pairs', 'triple-slash-reference', 'unbound-method', 'unified-signatures'],
  ...['use-unknown-in-catch-callback-variable'],
];

const listErrors = (names, prefix = '') => Object.fromEntries(names.map((name) => [`${prefix}${name}`, 'error']));

export default {
  plugins: ['typescript'],
  // Restrictions of syntax exist only as a rule of ESLint.
  jsPlugins: [{ name: 'eslint-js', specifier: 'oxlint-plugin-eslint' }],
  categories: { correctness: 'off' },
  options: { typeAware: true, typeCheck: true, denyWarnings: true, respectEslintDisableDirectives: false },
  env: { builtin: true },
  ignorePatterns: ['dist', 'data', 'coverage', 'node_modules', ...GENERATED],
  rules: {
    ...listErrors(RECOMMENDED),
    ...listErrors(['eqeqeq', 'no-var', 'prefer-const', 'no-warning-comments']),
  },
  overrides: [
    {
      files: ['**/*.mjs'],
      env: { node: true },
      rules: listErrors(RECOMMENDED_FOR_SCRIPTS),
    },
    {
      files: ['**/*.ts'],
      rules: {
        ...listErrors(STRICT_TYPE_CHECKED, 'typescript/'),
        ...listErrors(['no-array-constructor', 'no-empty-function', 'no-unused-expressions', 'no-useless-constructor']),
        ...listErrors(['prefer-rest-params', 'prefer-spread', 'no-console']),
        'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
        'typescript/array-type': 'error',
        'typescript/ban-ts-comment': ['error', { 'ts-expect-error': true }],
        'typescript/dot-notation': 'error',
        'typescript/no-extraneous-class': ['error', { allowWithDecorator: true }],
        'typescript/no-inferrable-types': 'error',
        // The linter does not know that a promise waits for what `finally` returns, which is how resources are closed here.
        'typescript/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
        'typescript/only-throw-error': ['error', { allowRethrowing: true, allowThrowingUnknown: true }],
        'typescript/prefer-nullish-coalescing': 'error',
        'typescript/prefer-readonly': 'error',
        'typescript/restrict-plus-operands': [
          'error',
          {
            ...{ allowAny: false, allowBoolean: false, allowNullish: false },
            ...{ allowNumberAndString: false, allowRegExp: false },
          },
        ],
        'typescript/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
        'typescript/return-await': ['error', 'error-handling-correctness-only'],
        'typescript/switch-exhaustiveness-check': 'error',
        'max-lines': ['error', { max: 220 }],
        'max-lines-per-function': ['error', { max: 45, skipBlankLines: true, skipComments: true }],
        'no-restricted-imports': ['error', relativeImports],
        'eslint-js/no-restricted-syntax': ['error', ...shapes],
      },
    },
    {
      files: ['apps/cli/**/*.ts', 'apps/*/src/main.ts'],
      rules: { 'no-console': 'off' },
    },
    {
      files: ['apps/api/**/*.ts'],
      // Request bodies are plain objects described by a class, so spreading them loses no prototype.
      rules: { 'typescript/no-misused-spread': 'off' },
    },
    {
      files: ['**/*.spec.ts', 'test/**/*.ts'],
      rules: {
        'typescript/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
        'typescript/no-extraneous-class': 'off',
        'max-lines': ['error', { max: 320 }],
        'typescript/no-non-null-assertion': 'off',
        'typescript/unbound-method': 'off',
        'max-lines-per-function': 'off',
        'no-restricted-properties': ['error', ...focusedTests],
        'no-restricted-globals': ['error', 'fit', 'fdescribe'],
      },
    },
    {
      files: ['**/*.spec.ts', '**/testing/**/*.ts', 'test/**/*.ts'],
      rules: {
        'no-restricted-imports': ['error', { ...relativeImports, paths: [timers.imports] }],
        'eslint-js/no-restricted-syntax': ['error', ...shapes, timers.calls],
      },
    },
    {
      files: USES_TIMERS,
      rules: {
        'no-restricted-imports': ['error', relativeImports],
        'eslint-js/no-restricted-syntax': ['error', ...shapes],
      },
    },
  ],
};
