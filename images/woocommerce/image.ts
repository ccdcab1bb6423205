import type { ImageDefinition } from '../../tools/images/definition.ts';

/** A tree's checksum is of its unpacked content, so the publisher's zip and a tar of the same release both match. */
export const definition: ImageDefinition = {
  name: 'wordpress',
  env: 'WORDPRESS_IMAGE',
  repository: 'urumi-wordpress',
  archives: [
    {
      name: 'woocommerce',
      env: 'WOOCOMMERCE_ARCHIVE',
      files: ['woocommerce.zip', 'woocommerce.tar', 'woocommerce.tar.gz'],
      url: 'https://downloads.wordpress.org/plugin/woocommerce.11.0.1.zip',
      kind: 'tree',
      sha256: '02da7bcf131a72068913476eeb3aeaec52653dac3637212e08cc1f188fa40cf5',
    },
    {
      name: 'storefront',
      env: 'STOREFRONT_ARCHIVE',
      files: ['storefront.zip', 'storefront.tar', 'storefront.tar.gz'],
      url: 'https://downloads.wordpress.org/theme/storefront.4.6.2.zip',
      kind: 'tree',
      sha256: '771f5c3e199d8dc082477be10dd87935e7b5cc75cb0ed696d39bce45acc8a89b',
    },
    {
      name: 'wp-cli.phar',
      env: 'WPCLI_ARCHIVE',
      files: ['wp-cli.phar'],
      url: 'https://github.com/wp-cli/wp-cli/releases/download/v2.10.0/wp-cli-2.10.0.phar',
      kind: 'file',
      sha256: '4c6a93cecae7f499ca481fa7a6d6d4299c8b93214e5e5308e26770dbfd3631df',
    },
    // If it is missing, the build installs WordPress from Debian, whose signature apt checks.
    {
      name: 'wordpress',
      env: 'WORDPRESS_ARCHIVE',
      files: ['wordpress.zip', 'wordpress.tar', 'wordpress.tar.gz'],
      kind: 'tree',
      optional: true,
    },
  ],
};
