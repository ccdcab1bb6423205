import { Kube, type KubeRequest } from '../server/src/kube/client.ts';

/** Paths that each connection of this process has sent a write to, from now on. */
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

/** A leader renews its Lease every two seconds, whatever else happens. */
export const isLease = (path: string): boolean => path.includes('/leases');
