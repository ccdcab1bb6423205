import type { GraphContext } from '../context.ts';

export interface ViewerInfo {
  name: string;
  groups: string[];
  address: string | undefined;
  team: string;
  canCreateStores: boolean;
  canDeleteStores: boolean;
  canRevealCredentials: boolean;
}

export async function readViewer({ api, viewer }: GraphContext): Promise<ViewerInfo> {
  const { team } = api.options;
  const [canCreateStores, canDeleteStores, canRevealCredentials] = await Promise.all([
    api.access.may(viewer, { verb: 'create' }, team),
    api.access.may(viewer, { verb: 'delete' }, team),
    api.access.may(viewer, { verb: 'get', subresource: 'credentials' }, team),
  ]);
  const { name, groups, address } = viewer;
  return { name, groups: [...groups], address, team, canCreateStores, canDeleteStores, canRevealCredentials };
}
