import { join } from 'node:path';
import { execa } from 'execa';
import { parseAllDocuments } from 'yaml';
import { ensureBinaries } from '../../../tools/cluster/index.ts';
import type { ControlPlane } from '../../support/control-plane.ts';
import { repoRoot } from '../../../tools/lib/paths.ts';
import { ENGINES } from '../../../server/src/store/engines/index.ts';

/** Path from the repository's root. */
export const CHART = 'charts/ecommerce-store';
export const ENVIRONMENTS = ['local', 'prod'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

/** Every engine with every values file. */
export const COMBINATIONS = ENGINES.flatMap(({ slug }) =>
  ENVIRONMENTS.map((environment) => [slug, environment] as const),
);

export interface Rendered {
  kind: string;
  metadata: { name: string; labels: Record<string, string>; annotations?: Record<string, string> };
}

/** The platform's values for a store with this id. */
export function storeValues(engine: string, id: string) {
  return {
    engine,
    store: { id, displayName: 'Chart', host: 'chart.example.com', url: 'https://chart.example.com' },
    storeLabels: { 'stores.urumi.dev/id': id, 'stores.urumi.dev/team': 'urumi' },
    existingSecret: 'secrets',
    images: { app: 'localhost/shop:1', database: 'localhost/database:1' },
    size: 'small',
  };
}

export const valuesOf = (environment: Environment): string => `${CHART}/values-${environment}.yaml`;

/** helm and kubectl of the repository, against one cluster. */
export function toolsOf({ bin, kubeconfig }: ControlPlane) {
  const run = (tool: string, args: readonly string[], input?: string) =>
    execa(join(bin, tool), args, { input, cwd: repoRoot, env: { KUBECONFIG: kubeconfig } });
  return {
    helm: (args: readonly string[], values?: object) => run('helm', args, values && JSON.stringify(values)),
    kubectl: (args: readonly string[], input?: string) => run('kubectl', args, input),
  };
}

/** Renders without a cluster. */
export type Helm = (environment: Environment, values: object) => Promise<Rendered[]>;

export async function localHelm(): Promise<Helm> {
  const helm = join(await ensureBinaries(console.log), 'helm');
  return async (environment, values) => {
    const args = ['template', 'urumi-shop', CHART, '-f', valuesOf(environment), '-f', '-'];
    const { stdout } = await execa(helm, args, { input: JSON.stringify(values), cwd: repoRoot });
    return objects(stdout);
  };
}

export function objects(text: string): Rendered[] {
  return parseAllDocuments(text).map((document) => document.toJS() as Rendered);
}
