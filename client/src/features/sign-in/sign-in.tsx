import { Alert, Anchor, Button, Divider, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMethods } from '../../shared/sign-in/use-methods.ts';
import { PasswordForm } from './password-form.tsx';

interface Props {
  /** Path to return to. */
  returnTo: string;
  /** Why the last login did not succeed, as the server names it. */
  problem: string | null;
}

/** The ways to sign in. */
export function SignIn({ returnTo, problem }: Props): ReactNode {
  const methods = useMethods();
  if (!methods) return <Skeleton height={120} aria-label="Loading" />;
  if (methods === 'failed')
    return (
      <Alert color="red" title="The server cannot be reached">
        Reload the page in a moment.
      </Alert>
    );
  if (methods.length === 0) return <Nobody />;
  return (
    <Stack>
      {problem !== null && (
        <Alert color="red" title="You are not signed in" role="alert">
          {PROBLEMS[problem] ?? PROBLEMS['refused']}
        </Alert>
      )}
      {methods.includes('oidc') && (
        <Button
          component="a"
          href={`/auth/login?${new URLSearchParams({ returnTo }).toString()}`}
          data-autofocus
        >
          Sign in with your organization
        </Button>
      )}
      {methods.length > 1 && <Divider label="or as the local administrator" />}
      {methods.includes('password') && <PasswordForm returnTo={returnTo} />}
    </Stack>
  );
}

const PROBLEMS: Partial<Record<string, string>> = {
  expired: 'The login took too long, or was begun in another browser. Try again.',
  refused: 'The login was refused. If you think that you should have access, ask an administrator.',
  limited: 'There were too many logins. Wait a minute, then try again.',
  unavailable: 'The login service cannot be reached now. Try again in a moment.',
};

function Nobody(): ReactNode {
  return (
    <Alert color="yellow" title="Nobody can sign in here">
      <Text size="sm">
        This server accepts Kubernetes tokens of programs only. An administrator can set AUTH to oidc or
        password.
      </Text>
      <Anchor href="/" size="sm">
        Back to the stores
      </Anchor>
    </Alert>
  );
}
