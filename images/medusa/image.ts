import type { ImageDefinition } from '../../tools/images/definition.ts';

export const definition: ImageDefinition = {
  name: 'medusa',
  env: 'MEDUSA_IMAGE',
  repository: 'urumi-medusa',
  packages: ['project', 'storefront'],
  shared: ['images/woocommerce/sample-data', 'images/postgres/install.sh'],
};
