import { beforeAll, expect, test } from 'vitest';
import { COMBINATIONS, localHelm, storeValues, type Environment, type Helm, type Rendered } from './chart.ts';

let helm: Helm;
beforeAll(async () => {
  helm = await localHelm();
});

interface PodSpec {
  volumes?: { name: string; emptyDir?: { sizeLimit?: string } }[];
  containers: { resources: { requests: Quantities; limits: Quantities } }[];
}

interface Quantities {
  cpu?: string;
  memory?: string;
}

interface Workload extends Rendered {
  spec: {
    replicas?: number;
    strategy?: { type: string };
    hard?: Record<string, string>;
    template?: { spec: PodSpec };
    jobTemplate?: { spec: { template: { spec: PodSpec } } };
    limits?: { default: Record<string, string>; defaultRequest: Record<string, string> }[];
  };
}

const sizes = ['small', 'medium', 'large'];
const cases = COMBINATIONS.flatMap(([engine, environment]) =>
  sizes.map((size) => [engine, environment, size] as const),
);

test.each(cases)(
  '%s, %s, %s: the quota allows all pods, and those of the largest previous size',
  async (engine, environment, size) => {
    const rendered = (await helm(environment, { ...storeValues(engine, 'shop'), size })) as Workload[];
    const hard = rendered.find(({ kind }) => kind === 'ResourceQuota')?.spec.hard ?? {};
    const largest = (await helm(environment, {
      ...storeValues(engine, 'shop'),
      size: 'large',
    })) as Workload[];
    const pods = [...rendered, ...largest].flatMap(podsOf);
    const sum = (of: (container: PodSpec['containers'][number]) => string | undefined): number =>
      pods.flatMap(({ containers }) => containers).reduce((total, one) => total + amount(of(one)), 0);
    expect(pods.length).toBeLessThanOrEqual(amount(hard['pods']));
    expect(sum(({ resources }) => resources.limits.memory)).toBeLessThanOrEqual(
      amount(hard['limits.memory']),
    );
    expect(sum(({ resources }) => resources.requests.memory)).toBeLessThanOrEqual(
      amount(hard['requests.memory']),
    );
    expect(sum(({ resources }) => resources.requests.cpu)).toBeLessThanOrEqual(amount(hard['requests.cpu']));
  },
);

test.each(cases)(
  '%s, %s, %s: all pods fit the quota of ephemeral storage',
  async (engine, environment, size) => {
    const [rendered, largest] = await Promise.all([
      render(engine, environment, size),
      render(engine, environment, 'large'),
    ]);
    const count = [...rendered, ...largest].flatMap(podsOf).length;
    const { hard = {} } = specOf(rendered, 'ResourceQuota');
    const { limit, request } = ephemeral(rendered);
    expect(Math.min(limit, request)).toBeGreaterThan(0);
    expect(count * limit).toBeLessThanOrEqual(amount(hard['limits.ephemeral-storage']));
    expect(count * request).toBeLessThanOrEqual(amount(hard['requests.ephemeral-storage']));
  },
);

test.each(COMBINATIONS)(
  '%s, %s: each emptyDir has a size limit, and a pod reaches it before its own limit',
  async (engine, environment) => {
    const rendered = await render(engine, environment, 'small');
    for (const { volumes = [] } of rendered.flatMap(podsOf)) {
      const scratch = volumes.flatMap(({ emptyDir }) => (emptyDir ? [amount(emptyDir.sizeLimit)] : []));
      expect(Math.min(...scratch)).toBeGreaterThan(0);
      expect(scratch.reduce((total, one) => total + one, 0)).toBeLessThan(ephemeral(rendered).limit);
    }
  },
);

const specOf = (objects: Workload[], wanted: string): Partial<Workload['spec']> =>
  objects.find(({ kind }) => kind === wanted)?.spec ?? {};

/** What the LimitRange gives each container, in bytes. */
function ephemeral(objects: Workload[]): { limit: number; request: number } {
  const [range] = specOf(objects, 'LimitRange').limits ?? [];
  return {
    limit: amount(range?.default['ephemeral-storage']),
    request: amount(range?.defaultRequest['ephemeral-storage']),
  };
}

async function render(engine: string, environment: Environment, size: string): Promise<Workload[]> {
  return (await helm(environment, { ...storeValues(engine, 'shop'), size })) as Workload[];
}

/** The maximum number of pods of one object during an upgrade. */
function podsOf({ spec }: Workload): PodSpec[] {
  const pod = spec?.template?.spec ?? spec?.jobTemplate?.spec.template.spec;
  if (!pod) return [];
  const surge = spec.strategy?.type === 'RollingUpdate' ? 1 : 0;
  return Array.from({ length: (spec.replicas ?? 1) + surge }, () => pod);
}

const UNITS: Record<string, number> = { '': 1, m: 0.001, Mi: 2 ** 20, Gi: 2 ** 30 };

/** A Kubernetes quantity as a number; 0 if undefined. */
function amount(quantity = '0'): number {
  const [, digits, unit] = /^([0-9.]+)([a-zA-Z]*)$/.exec(quantity) ?? [];
  return Number(digits) * (UNITS[unit ?? ''] ?? Number.NaN);
}
