import { Alert, Anchor, Button, Code, CopyButton, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import type { RevealCredentialsMutation } from '../../gql/graphql.ts';
import { GatedButton } from '../../shared/gated-button.tsx';
import { useSay } from '../../shared/notices.tsx';
import { refusalOf, refusalText } from '../../shared/refusal.ts';
import { uncached } from '../../shared/uncached.ts';
import { Reveal } from './documents.ts';
import { NewPassword } from './new-password.tsx';

type Login = Extract<RevealCredentialsMutation['outcome'], { __typename: 'CredentialsPayload' }>;
const SHOWN_MS = 60_000;

/** The shop's admin login, shown for a minute. It lives in this component alone: no cache, no storage. */
export function Credentials({ id }: { id: string }): ReactNode {
  const [login, setLogin] = useState<Login>();
  const [busy, setBusy] = useState(false);
  const say = useSay();
  useEffect(() => {
    if (!login) return;
    const timer = setTimeout(() => setLogin(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [login]);
  const reveal = async (): Promise<void> => {
    setBusy(true);
    const { data, error } = await uncached.mutation(Reveal, { id }).toPromise();
    setBusy(false);
    if (data?.outcome.__typename === 'CredentialsPayload') setLogin(data.outcome);
    else
      say(
        refusalText(refusalOf(data?.outcome, error) ?? { message: 'The login could not be shown.' }),
        'problem',
      );
  };
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="credentials">
      <Group justify="space-between" align="start">
        <div>
          <Title order={2} size="h5" id="credentials">
            Admin login
          </Title>
          <Text size="sm" c="dimmed">
            Each access is recorded in the audit log.
          </Text>
        </div>
        <Group gap="xs">
          <NewPassword id={id} onDone={() => setLogin(undefined)} />
          {login ? (
            <Button size="xs" variant="default" onClick={() => setLogin(undefined)}>
              Hide login
            </Button>
          ) : (
            <GatedButton
              right="canRevealCredentials"
              size="xs"
              variant="default"
              loading={busy}
              onClick={() => void reveal()}
            >
              Reveal login
            </GatedButton>
          )}
        </Group>
      </Group>
      <div aria-live="polite">{login && <Revealed login={login} />}</div>
    </Paper>
  );
}

function Revealed({ login }: { login: Login }): ReactNode {
  return (
    <Stack gap="xs" mt="sm">
      <Anchor size="sm" href={login.adminUrl} target="_blank" rel="noreferrer">
        {login.adminUrl}
      </Anchor>
      <Secret label="Login" value={login.user} />
      <Secret label="Password" value={login.password} />
      <Alert color="yellow" variant="light">
        {login.notice} It is hidden again after a minute.
      </Alert>
    </Stack>
  );
}

function Secret({ label, value }: { label: string; value: string }): ReactNode {
  return (
    <Group gap="xs">
      <Text size="sm" w={80}>
        {label}
      </Text>
      <Code data-secret={label.toLowerCase()}>{value}</Code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={copy}
            aria-label={`Copy ${label.toLowerCase()}`}
          >
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
