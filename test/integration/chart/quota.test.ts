import { beforeAll, expect, test } from 'vitest';
import { COMBINATIONS, localHelm, storeValues, type Helm, type Rendered } from './chart.ts';

let helm: Helm;
beforeAll(async () => {
  helm = await localHelm();
});

interface PodSpec {
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
