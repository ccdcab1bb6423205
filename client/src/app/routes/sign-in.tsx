import { Center, Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { SignIn } from '../../features/sign-in/sign-in.tsx';
import { usePageTitle } from '../../shared/page-title.ts';
import { returnPath } from '../../shared/sign-in/session.ts';

/** The page for people without a session. It has nothing of the API. */
export default function SignInRoute(): ReactNode {
  usePageTitle('Sign in');
  const problem = new URLSearchParams(location.search).get('problem');
  return (
    <Center component="main" mih="100dvh" p="md">
      <Paper withBorder p="xl" w={400} maw="100%">
        <Stack>
          <Title order={1} size="h3" tabIndex={-1}>
            Sign in to Urumi
          </Title>
          <SignIn returnTo={returnPath(location.search)} problem={problem} />
        </Stack>
      </Paper>
    </Center>
  );
}
