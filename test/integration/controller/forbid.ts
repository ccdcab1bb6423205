import type { Harness } from './harness.ts';

/** Kinds of Secrets that a test can block. */
const HELD = {
  passwords: "!(has(object.type) && object.type == 'helm.sh/release.v1')",
  release: "has(object.type) && object.type == 'helm.sh/release.v1'",
} as const;

/**
 * Makes the API server refuse one kind of Secrets in one namespace, so that their creator cannot continue.
 * @returns a function that ends it
 */
export async function forbidSecrets(
  harness: Harness,
  namespace: string,
  what: keyof typeof HELD,
): Promise<() => Promise<void>> {
  const name = `hold-${namespace}`;
  const base = '/apis/admissionregistration.k8s.io/v1';
  const post = (kind: string, path: string, spec: object): Promise<unknown> =>
    harness.kube.request({
      method: 'POST',
      path: `${base}/${path}`,
      body: { apiVersion: 'admissionregistration.k8s.io/v1', kind, metadata: { name }, spec },
    });
  await post('ValidatingAdmissionPolicy', 'validatingadmissionpolicies', policy(namespace, HELD[what]));
  await post('ValidatingAdmissionPolicyBinding', 'validatingadmissionpolicybindings', {
    policyName: name,
    validationActions: ['Deny'],
  });
  await holds(harness, name);
  return async () => {
    for (const path of ['validatingadmissionpolicybindings', 'validatingadmissionpolicies'])
      await harness.kube.request({ method: 'DELETE', path: `${base}/${path}/${name}` });
  };
}

function policy(namespace: string, held: string): object {
  const rule = { apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['secrets'] };
  const here = `object.metadata.namespace == '${namespace}'`;
  return {
    failurePolicy: 'Fail',
    matchConstraints: { resourceRules: [rule] },
    validations: [
      {
        expression: `!(${here} && ${held}) && object.metadata.name != 'probe-hold'`,
        message: 'held by a test',
      },
    ],
  };
}

/** Waits until the policy is effective, with dry runs. */
async function holds({ kube }: Harness, name: string): Promise<void> {
  const body = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'probe-hold', namespace: 'default' } };
  const path = '/api/v1/namespaces/default/secrets';
  for (let tries = 0; tries < 200; tries += 1) {
    const refused = await kube.request({ method: 'POST', path, query: { dryRun: 'All' }, body }).then(
      () => false,
      (error: unknown) => String(error).includes('held by a test'),
    );
    if (refused) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the policy ${name} never held`);
}
