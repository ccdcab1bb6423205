import { BACKUPS, DOMAINS, GROUP, PLURAL, ROLLOUTS, TEAMS, VERSION } from '../../store/names.ts';
import type { StoreKey } from '../../store/key.ts';

/** Field manager of the controller's server-side applies. */
export const FIELD_MANAGER = 'urumi-controller';
export const API_VERSION = `${GROUP}/${VERSION}`;

export const storesPath = (team: string): string => `/apis/${GROUP}/${VERSION}/namespaces/${team}/${PLURAL}`;
export const storePath = ({ team, id }: StoreKey): string => `${storesPath(team)}/${id}`;
export const backupsPath = (team: string): string =>
  `/apis/${GROUP}/${VERSION}/namespaces/${team}/${BACKUPS}`;
export const domainPath = (host = ''): string => `/apis/${GROUP}/${VERSION}/${DOMAINS}${host && `/${host}`}`;
export const teamPath = (name = ''): string => `/apis/${GROUP}/${VERSION}/${TEAMS}${name && `/${name}`}`;
export const rolloutPath = (team: string, name = ''): string =>
  `/apis/${GROUP}/${VERSION}/namespaces/${team}/${ROLLOUTS}${name && `/${name}`}`;
export const namespacePath = (name: string): string => `/api/v1/namespaces/${name}`;
export const corePath = (namespace: string, plural: string, name = ''): string =>
  `/api/v1/namespaces/${namespace}/${plural}${name && `/${name}`}`;

export const APPLY = 'application/apply-patch+yaml';
export const MERGE = 'application/merge-patch+json';
