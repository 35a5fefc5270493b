import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  ...tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  lit.configs['flat/recommended'],
  litA11y.configs.recommended,
  { files: ['**/*.{js,mjs}'], ...tseslint.configs.disableTypeChecked },
);
