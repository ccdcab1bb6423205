import type { PodUse } from '../../kube/requests/pod-use.ts';
import { builder } from '../builder.ts';
import { readResourceUse, type ResourceUse } from '../read/resource-use.ts';
import { StoreType } from './store.ts';

const PodUseType = builder.objectRef<PodUse>('PodUse').implement({
  description: 'What a running pod of a store uses and may use. Null: not measured, or without a limit.',
  fields: (t) => ({
    pod: t.exposeString('pod', { description: 'Its name.' }),
    component: t.exposeString('component', { description: 'What it runs, e.g. wordpress.' }),
    cpu: t.exposeFloat('cpu', { nullable: true, description: 'CPU in use. Cores.' }),
    cpuLimit: t.exposeFloat('cpuLimit', { nullable: true, description: 'Limit of CPU. Cores.' }),
    memory: t.exposeFloat('memory', { nullable: true, description: 'Memory in use. Bytes.' }),
    memoryLimit: t.exposeFloat('memoryLimit', { nullable: true, description: 'Limit of memory. Bytes.' }),
  }),
});

const ResourceUseType = builder.objectRef<ResourceUse>('ResourceUse').implement({
  description: 'What the pods of a store use and may use.',
  fields: (t) => ({
    measured: t.exposeBoolean('measured', {
      description: 'False where the cluster has no metrics server (metrics.k8s.io): only limits are known.',
    }),
    pods: t.expose('pods', { type: [PodUseType], description: 'Its running pods.' }),
  }),
});

builder.objectField(StoreType, 'resourceUse', (t) =>
  t.field({
    type: ResourceUseType,
    description: 'What its pods use and may use, at most 10 s old. Read from the cluster on request.',
    // Two requests to the API server.
    complexity: 200,
    resolve: (store, _args, context) => readResourceUse(context, store),
  }),
);
