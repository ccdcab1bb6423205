import { Alert, Button, Group, NativeSelect, Skeleton, Stack, Switch, Text } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../gql/index.ts';
import type { Engine } from '../../gql/graphql.ts';
import type { Line } from './log-lines.ts';
import { useLog } from './use-log.ts';

const LogComponents = graphql(`
  query LogComponents {
    engines {
      engine
      components
    }
  }
`);

/** Follows the log of one component of a store. */
export function Logs({ id, engine }: { id: string; engine: Engine }): ReactNode {
  const [{ data, error }] = useQuery({ query: LogComponents });
  const components = data?.engines.find((one) => one.engine === engine)?.components;
  if (components) return <ComponentLogs id={id} components={components} />;
  if (!error) return <Skeleton height={160} aria-label="Loading the components" />;
  return (
    <Alert color="red" title="The components could not be loaded">
      {error.message}
    </Alert>
  );
}

function ComponentLogs({ id, components }: { id: string; components: string[] }): ReactNode {
  const [component, setComponent] = useState(components[0] ?? '');
  const [reads, setReads] = useState(0);
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="end">
        <NativeSelect
          label="Component"
          data={components}
          value={component}
          onChange={(event) => setComponent(event.currentTarget.value)}
        />
        <Button size="xs" variant="default" onClick={() => setReads(reads + 1)}>
          Reload
        </Button>
      </Group>
      <LogView key={`${component} ${reads}`} id={id} component={component} />
    </Stack>
  );
}

/** The lines stay unchanged while Follow is off; newer ones appear when it is on again. */
function LogView({ id, component }: { id: string; component: string }): ReactNode {
  const { lines, error, ended } = useLog(id, component);
  const [held, setHeld] = useState<readonly Line[]>();
  if (error)
    return (
      <Alert color="yellow" title="There is no log to show">
        {error.message.replace('[GraphQL] ', '')}
      </Alert>
    );
  return (
    <>
      <LogBox lines={held ?? lines} component={component} following={held === undefined} />
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {ended ? 'The container has ended; reload to show the next one.' : 'Live.'} The newest 1,000 lines
          are kept.
        </Text>
        <Switch
          size="xs"
          label="Follow"
          checked={held === undefined}
          onChange={(event) => setHeld(event.currentTarget.checked ? undefined : (lines ?? []))}
        />
      </Group>
    </>
  );
}

interface BoxProps {
  lines: readonly Line[] | undefined;
  component: string;
  following: boolean;
}

function LogBox({ lines, component, following }: BoxProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (following) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [lines, following]);
  return (
    // A scrollable element must be focusable, so that the keyboard can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={box} className="log" tabIndex={0} aria-label={`Log of ${component}`}>
      {lines?.map((line, n) => (
        <div key={`${line.at} ${n}`} data-line>
          <time>{line.at?.slice(11, 19)}</time> {line.text}
        </div>
      ))}
      {!lines && <div>Waiting for the first line…</div>}
    </section>
  );
}
