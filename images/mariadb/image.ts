import type { ImageDefinition } from '../../scripts/images/definition.ts';

export const definition: ImageDefinition = {
  name: 'mariadb',
  env: 'MARIADB_IMAGE',
  repository: 'urumi-mariadb',
};
