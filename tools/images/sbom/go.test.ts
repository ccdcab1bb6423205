import { expect, test } from 'vitest';
import { requiredModules } from './go.ts';

const GO_MOD = `module example.dev/tools

require single.dev/one v1.2.3

require (
	helm.sh/helm/v4 v4.3.1 // indirect
	k8s.io/api v0.36.3
)
`;

test.each([
  ['helm.sh/helm/v4', 'v4.3.1'],
  ['single.dev/one', 'v1.2.3'],
])('%s is required as %s', (module, version) => {
  expect(requiredModules(GO_MOD, [module])).toEqual([{ module, version }]);
});

test('a module that is not required is an error', () => {
  expect(() => requiredModules(GO_MOD, ['helm.sh/helm/v3'])).toThrow(
    'go.mod does not require helm.sh/helm/v3',
  );
});
