import type { ImageDefinition } from '../../scripts/images/definition.ts';

export const definition: ImageDefinition = {
  name: 'postgres',
  env: 'POSTGRES_IMAGE',
  repository: 'urumi-postgres',
};
