import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { ago } from '../../shared/time.ts';
import { inWords } from '../../shared/words.ts';
import { StoresUsed } from './stores-used.tsx';
import type { Team } from './use-teams.ts';

/** Limits used, and what the stores of a team may be. */
export function TeamFacts({ team }: { team: Team }): ReactNode {
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="allowed">
      <Stack gap="sm">
        <Title order={2} size="h5" id="allowed">
          Limits
        </Title>
        <StoresUsed limits={team.limits} />
        <dl className="facts">
          <Fact label="Engines" values={team.engines?.map(inWords)} />
          <Fact label="Sizes" values={team.sizes?.map(inWords)} />
          <Fact label="Hosts" values={team.hostSuffixes?.map((suffix) => `${suffix} and below`)} />
          <Fact label="Plugins" values={team.pluginSources} />
        </dl>
      </Stack>
    </Paper>
  );
}

function Fact({ label, values }: { label: string; values: readonly string[] | null | undefined }): ReactNode {
  const shown = values && (values.length > 0 ? values : ['none']);
  return (
    <div>
      <Text component="dt" size="xs" c="dimmed">
        {label}
      </Text>
      {(shown ?? ['any']).map((value) => (
        <Text component="dd" key={value} size="sm" m={0}>
          {value}
        </Text>
      ))}
    </div>
  );
}

/** The conditions of the Team resource, as kubectl shows them. */
export function TeamConditions({ conditions }: Pick<Team, 'conditions'>): ReactNode {
  if (conditions.length === 0)
    return <Text c="dimmed">The controller has not reconciled this team yet.</Text>;
  return (
    <Stack gap={4} component="section" aria-label="Conditions">
      {conditions.map(({ type, status, reason, message, lastTransitionTime }) => (
        <Text size="sm" key={type}>
          <b>{inWords(type)}</b>: {inWords(status).toLowerCase()} since {ago(lastTransitionTime)}, {reason}
          {message && `: ${message}`}
        </Text>
      ))}
    </Stack>
  );
}
