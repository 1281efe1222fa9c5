import tseslint from 'typescript-eslint';

// Style only. Who may import whom is held by dependency-cruiser (.dependency-cruiser.cjs): one law, one tool.
export default tseslint.config(
  { ignores: ['**/dist/**', '**/dist-app/**', '**/out-tsc/**', '**/node_modules/**', '**/coverage/**', '.nx/**', '.pakhwada/**', '.look/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { prefer: 'type-imports', disallowTypeAnnotations: false }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'The environment is read once, in platform/config/settings.ts.' },
        { selector: "CallExpression[callee.property.name='toFixed']", message: 'Figures are printed by @pakhwada/language/format, in integer arithmetic.' },
        { selector: "CallExpression[callee.property.name='toLocaleString']", message: 'Figures and dates are printed by @pakhwada/language/format.' },
      ],
    },
  },
  { files: ['apps/api/src/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } }, // Nest needs the classes at run time
  { files: ['apps/api/src/platform/config/settings.ts', 'apps/api/src/cli.ts', 'test/**/*.ts', '**/*.spec.ts', '**/*.spec.tsx', 'apps/web/vite.config.ts'], rules: { 'no-restricted-syntax': 'off', 'no-restricted-exports': 'off' } },
  { files: ['apps/api/src/cli.ts', 'test/bench/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.mjs', '**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
