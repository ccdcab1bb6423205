import { Kube, type KubeRequest } from '../server/src/kube/client.ts';

/** Records the paths of all later writes of this process. */
export function recordWrites(): (kube: Kube) => readonly string[] {
  const paths = new Map<Kube, string[]>();
  const send = Reflect.get(Kube.prototype, 'stream') as Kube['stream'];
  Kube.prototype.stream = function (this: Kube, request: KubeRequest) {
    if (request.method && request.method !== 'GET')
      paths.set(this, [...(paths.get(this) ?? []), request.path]);
    return send.call(this, request);
  };
  return (kube) => paths.get(kube) ?? [];
}

/** A leader renews its Lease every two seconds in any case. */
export const isLease = (path: string): boolean => path.includes('/leases');
