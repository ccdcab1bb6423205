import { useCallback } from 'react';
import { useClient, useQuery } from 'urql';
import type { ViewerQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const Viewer = graphql(`
  query Viewer {
    viewer {
      name
      groups
      team
      canEditTeams
      teams {
        name
        displayName
        role
        canReadLogs
        canCreateStores
        canChangeStores
        canDeleteStores
        canRevealCredentials
        canOrphanStores
        canChangeDomains
        canBackUpStores
        canDeleteBackups
        canRestoreStores
        canManageTokens
        canChangeMembers
        canUpdateTeam
        canDeleteTeam
      }
    }
  }
`);

export type ViewerInfo = ViewerQuery['viewer'];

/** Who the user is and what they may do; undefined until the server answers. All views share one request. */
export function useViewer(): ViewerInfo | undefined {
  const [{ data }] = useQuery({ query: Viewer });
  return data?.viewer;
}

/** Asks again who the user is and what they may do, after a change of rights. */
export function useRefreshViewer(): () => void {
  const client = useClient();
  return useCallback(() => {
    void client.query(Viewer, {}, { requestPolicy: 'network-only' }).toPromise();
  }, [client]);
}
