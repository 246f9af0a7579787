import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['dist/**', 'benchmarks/.built/**', 'src/generated/**', 'node_modules/**', 'coverage/**'] },
  tseslint.configs.strict,
  {
    rules: {
      // Typed-array loops read cells that the loop bounds already prove to exist.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Use named exports.' }],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['.config/**'], rules: { 'no-restricted-syntax': 'off' } },
)
