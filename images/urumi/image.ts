import type { ImageDefinition } from '../../tools/images/definition.ts';
import { dashboard } from '../../tools/images/platform/dashboard.ts';
import { helm } from '../../tools/images/platform/helm.ts';
import { server } from '../../tools/images/platform/server.ts';

export const definition: ImageDefinition = {
  name: 'urumi',
  env: 'URUMI_IMAGE',
  repository: 'urumi',
  runs: 'platform',
  made: [server, dashboard, helm],
  // Node is an optional package of the root; the dashboard is bundled from the packages of the client.
  workspaces: ['server', 'client', ''],
  goModules: ['helm.sh/helm/v4'],
};
