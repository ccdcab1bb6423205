import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the dashboard's and the examples' operations, from schema.graphql. Committed; `npm run verify` keeps them true. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['client/src/**/*.{ts,tsx}', '!client/src/gql/**', 'examples/*.ts'],
  ignoreNoDocuments: false,
  silent: true,
  generates: {
    'client/src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'getFragmentData' } },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { DateTime: 'string', URL: 'string', Hostname: 'string', EmailAddress: 'string' },
        importExtension: '.ts',
        emitLegacyCommonJSImports: false,
      },
    },
  },
};

export default config;
