import { readFile } from 'node:fs/promises';

/** One completed request in the API server's audit log. */
export interface AuditLine {
  verb: string;
  requestURI: string;
  stage: string;
  user: { username: string };
  objectRef?: {
    resource: string;
    subresource?: string;
    apiGroup?: string;
    namespace?: string;
    name?: string;
  };
  responseStatus?: { code: number; message?: string };
}

/** A policy that logs one user's requests without bodies, when each is complete (or a watch has started). */
export const auditPolicyFor = (user: string): string =>
  JSON.stringify({
    apiVersion: 'audit.k8s.io/v1',
    kind: 'Policy',
    omitStages: ['RequestReceived'],
    rules: [{ level: 'Metadata', users: [user] }, { level: 'None' }],
  });

export async function readAudit(file: string): Promise<AuditLine[]> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as AuditLine);
}

export interface Rule {
  apiGroups?: string[];
  resources?: string[];
  verbs: string[];
  resourceNames?: string[];
}

/** All rights of some rules: `<resource>.<group> <verb>`. */
export function rightsOf(rules: readonly Rule[]): string[] {
  const rights = rules.flatMap(({ apiGroups = [], resources = [], verbs }) =>
    apiGroups.flatMap((group) =>
      resources.flatMap((resource) => verbs.map((verb) => rightText(resource, group, verb))),
    ),
  );
  return [...new Set(rights)].toSorted();
}

/** The rights that requests used. */
export function rightsUsed(lines: readonly AuditLine[]): string[] {
  const rights = lines.flatMap(({ verb, objectRef }) => {
    if (!objectRef) return [];
    const { resource, subresource, apiGroup = '' } = objectRef;
    return rightText(subresource ? `${resource}/${subresource}` : resource, apiGroup, verb);
  });
  return [...new Set(rights)].toSorted();
}

const rightText = (resource: string, group: string, verb: string): string =>
  `${group ? `${resource}.${group}` : resource} ${verb}`;
