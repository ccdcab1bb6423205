import type { ImageDefinition } from '../../tools/images/definition.ts';

export const definition: ImageDefinition = {
  name: 'postgres',
  env: 'POSTGRES_IMAGE',
  repository: 'urumi-postgres',
};
