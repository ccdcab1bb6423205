import { createKube, type Kube } from '../server/src/kube/client.ts';
import { KINDS } from '../server/src/kube/watch/kinds.ts';

// The least that a replica has to do: lists kinds in pages of 500 and parses them. Started by replica.bench.ts.
const [kubeconfig, ...names] = process.argv.slice(2);
const kube = createKube({ kubeconfig });
const paths = names.flatMap((name) => Object.values(KINDS).find((kind) => kind.name === name)?.path ?? []);
await Promise.all(paths.map((path) => list(kube, path)));
kube.close();

async function list(kube: Kube, path: string): Promise<void> {
  let next: string | undefined;
  do {
    const query = { limit: 500, continue: next };
    const page = await kube.request<{ metadata: { continue?: string } }>({ path, query });
    next = page.metadata.continue;
  } while (next);
}
