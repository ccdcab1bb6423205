import { expect, test } from 'vitest';
import { testEnvironment } from './environment.ts';

test('no variable of the user’s environment points a test to a cluster or configures its server', () => {
  const person = {
    PATH: '/usr/bin',
    URUMI_CACHE_DIR: '/cache',
    WOOCOMMERCE_ARCHIVE: '/woo.zip',
    KUBECONFIG: '/home/person/.kube/config',
    KUBERNETES_SERVICE_HOST: '10.0.0.1',
    HELM_KUBEAPISERVER: 'https://production',
    URUMI_DATA_DIR: '/data',
    URUMI_URL: 'http://127.0.0.1:8080',
    STORE_NAMESPACE: 'production',
    PORT: '80',
    WORDPRESS_IMAGE: 'localhost/mine:1',
  };
  expect(testEnvironment(person, '/run-1')).toEqual({
    PATH: '/usr/bin',
    URUMI_CACHE_DIR: '/cache',
    WOOCOMMERCE_ARCHIVE: '/woo.zip',
    URUMI_DATA_DIR: '/run-1',
    KUBECONFIG: '/run-1/no-cluster',
  });
});
