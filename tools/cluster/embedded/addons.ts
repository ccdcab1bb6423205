import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { CRD_FOLDER, crdFiles } from '../../generate/resources/crd.ts';
import { addonObjects } from './addon-objects.ts';
import { markTestCluster } from '../test-mark.ts';
import type { EmbeddedPlan } from './plan.ts';

/**
 * Applies the cluster's own objects, Contour's own kinds and ours. Before the controller manager starts: it learns of kinds
 * that come later only every 30 s, and no quota on stores could be counted until then.
 */
export async function applyAddons(plan: EmbeddedPlan): Promise<void> {
  const apply = (input: string): ReturnType<typeof execa> =>
    execa(join(plan.bin, 'kubectl'), ['apply', '--server-side', '--force-conflicts', '-f', '-'], {
      input,
      env: { KUBECONFIG: plan.kubeconfig },
    });
  const crds = await readFile(join(plan.bin, 'contour-crds.yaml'), 'utf8');
  const own = await Promise.all((await crdFiles()).map((file) => readFile(join(CRD_FOLDER, file), 'utf8')));
  await Promise.all([
    apply(own.join('\n---\n')),
    apply(addonObjects.map((object) => JSON.stringify(object)).join('\n---\n')),
    apply(crds),
    plan.ephemeral && markTestCluster(plan),
  ]);
}

/** Whether the API server serves Contour's kinds, which takes a moment after they were applied. */
export async function servesContour(plan: EmbeddedPlan): Promise<boolean> {
  const { stdout } = await execa(join(plan.bin, 'kubectl'), ['get', '--raw', '/apis/projectcontour.io/v1'], {
    env: { KUBECONFIG: plan.kubeconfig },
    reject: false,
  });
  return ['httpproxies', 'tlscertificatedelegations'].every((kind) => stdout?.includes(`"${kind}"`));
}
