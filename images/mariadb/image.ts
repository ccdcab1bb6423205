import type { ImageDefinition } from '../../tools/images/definition.ts';

export const definition: ImageDefinition = {
  name: 'mariadb',
  env: 'MARIADB_IMAGE',
  repository: 'urumi-mariadb',
};
