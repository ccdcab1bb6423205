import { List, Paper, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { getFragmentData, graphql, type FragmentType } from '../../gql/index.ts';
import { ago } from '../../shared/time.ts';
import { diagnose, type Evidence } from './diagnose.ts';

const DiagnosisFields = graphql(`
  fragment DiagnosisFields on Store {
    id
    phase
    message
    attempts
    nextAttemptAt
    queuePosition
    lastError {
      message
      hint
    }
    steps {
      title
      state
      message
      startedAt
    }
    conditions {
      type
      status
      reason
      message
      lastTransitionTime
    }
  }
`);

const Warnings = graphql(`
  query StoreWarnings($id: ID!) {
    store(id: $id) {
      id
      activity(first: 30) {
        edges {
          node {
            id
            at
            message
            severity
          }
        }
      }
    }
  }
`);

/** The state of a store in one sentence, with the facts that it rests on. */
export function Diagnosis({ store }: { store: FragmentType<typeof DiagnosisFields> }): ReactNode {
  const fields = getFragmentData(DiagnosisFields, store);
  const { isFine, sentence, remedy, evidence } = diagnose(fields);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="diagnosis">
      <Title order={2} size="h5" id="diagnosis" mb={4}>
        Diagnosis
      </Title>
      <Text size="sm" aria-live="polite" style={{ overflowWrap: 'anywhere' }}>
        {sentence}
      </Text>
      {remedy && (
        <Text size="sm" c="dimmed" mt={4}>
          {remedy}
        </Text>
      )}
      {!isFine && <Facts id={fields.id} phase={fields.phase} evidence={evidence} />}
    </Paper>
  );
}

interface FactsProps {
  id: string;
  phase: string;
  evidence: readonly Evidence[];
}

/** Warnings that are shown. */
const WARNINGS = 3;

/** The evidence, and the newest warnings of Kubernetes. */
function Facts({ id, phase, evidence }: FactsProps): ReactNode {
  const [{ data }, reload] = useQuery({ query: Warnings, variables: { id } });
  useEffect(() => reload({ requestPolicy: 'network-only' }), [phase, reload]);
  const events = data?.store?.activity.edges.map(({ node }) => node) ?? [];
  const warnings = events
    .filter(({ severity }) => severity === 'WARNING')
    .slice(0, WARNINGS)
    .map(({ message, at }) => ({ source: 'Event', text: message, since: at }));
  const facts = [...evidence, ...warnings];
  if (facts.length === 0) return null;
  return (
    <List size="sm" mt="xs" aria-label="Evidence">
      {facts.map(({ source, text, since }) => (
        <List.Item key={`${source} ${text}`} style={{ overflowWrap: 'anywhere' }}>
          <b>{source}</b>: {text}
          {since && (
            <Text span size="xs" c="dimmed">
              {' '}
              <time dateTime={since}>{ago(since)}</time>
            </Text>
          )}
        </List.Item>
      ))}
    </List>
  );
}
