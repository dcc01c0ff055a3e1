// npm install && npm run lint: the recommended and the Relay rules of graphql-eslint over the schema files as they are.
import graphql from '@graphql-eslint/eslint-plugin';

const schema = '../../main/resources/graphql/*.graphqls';

export default [
  {
    files: ['**/*.graphqls'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema } } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // Only what can be loaded again has an id (interface Node); values, payloads and connections have none.
      '@graphql-eslint/strict-id-in-types': 'off',
      // Short lists of values, such as roles, are plain lists; everything that grows is a connection.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
      '@graphql-eslint/require-description': [
        'error',
        { types: true, DirectiveDefinition: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true },
      ],
    },
  },
];
