import { restic } from '../../tools/images/platform/restic.ts';
import type { ImageDefinition } from '../../tools/images/definition.ts';

export const definition: ImageDefinition = {
  name: 'backup',
  env: 'BACKUP_IMAGE',
  repository: 'urumi-backup',
  made: [restic],
  goModules: ['github.com/restic/restic'],
};
