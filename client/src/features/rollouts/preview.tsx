import { Alert, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import type { PreviewRolloutQuery } from '../../gql/graphql.ts';
import { storesText } from './describe.ts';
import { PreviewRollout } from './documents.ts';
import { isComplete, specOf, type RolloutDraft } from './rollout-draft.ts';

/** Which stores a draft would change, and in which waves. */
export function Preview({ draft, team }: { draft: RolloutDraft; team: string | undefined }): ReactNode {
  return (
    <div aria-live="polite">
      {isComplete(draft) ? (
        <Planned draft={draft} team={team} />
      ) : (
        <Text size="sm" c="dimmed">
          Choose an engine and a version, or a size, to see which stores would be changed.
        </Text>
      )}
    </div>
  );
}

function Planned({ draft, team }: { draft: RolloutDraft; team: string | undefined }): ReactNode {
  const [{ data, error, fetching }] = useQuery({
    query: PreviewRollout,
    variables: { team: team ?? null, input: specOf(draft) },
    requestPolicy: 'network-only',
  });
  if (error) return <Alert color="yellow">{error.message.replace('[GraphQL] ', '')}</Alert>;
  if (fetching || !data) return <Skeleton height={60} aria-label="Loading the preview" />;
  return <Plan preview={data.previewRollout} />;
}

function Plan({ preview }: { preview: PreviewRolloutQuery['previewRollout'] }): ReactNode {
  const { total, skipped, ids, waves, maxFailures } = preview;
  if (total === 0)
    return <Alert title="No store would be changed">None matches, or all of them have the target.</Alert>;
  const more = total - skipped - ids.length;
  return (
    <Stack gap={4}>
      <Text fw={600}>{storesText(total)} would be changed</Text>
      {skipped > 0 && (
        <Text size="sm">
          {storesText(skipped)} cannot be changed now: suspended, or not healthy. They are skipped.
        </Text>
      )}
      <Text size="sm">
        Waves: {waves.map(({ size, canary }) => (canary ? `${size} as canary` : size)).join(', ')}. It stops
        when {storesText(maxFailures)} failed.
      </Text>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {ids.join(', ')}
        {more > 0 && ` and ${more} more`}
      </Text>
    </Stack>
  );
}
