import { Button, Popover, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useSay } from '../../shared/notices.tsx';
import { signOut } from '../../shared/sign-in/session.ts';
import { useMethods } from '../../shared/sign-in/use-methods.ts';
import { useViewer } from '../../shared/viewer.ts';
import { Roles } from './roles.tsx';

/** Who the user is, what they may do, and the way out. */
export function Account(): ReactNode {
  const viewer = useViewer();
  const methods = useMethods();
  if (!viewer) return null;
  const signedIn = Array.isArray(methods) && methods.length > 0;
  return (
    <Popover position="bottom-end" withinPortal={false} trapFocus>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" c="var(--mantine-color-text)" maw={180}>
          <Text span size="sm" truncate>
            {viewer.name}
          </Text>
        </Button>
      </Popover.Target>
      <Popover.Dropdown maw={320} aria-label="Account">
        <Stack gap="xs" align="start">
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
            Signed in as {viewer.name}
          </Text>
          <Roles viewer={viewer} />
          {signedIn && <SignOut />}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function SignOut(): ReactNode {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const leave = async (): Promise<void> => {
    setBusy(true);
    const problem = await signOut();
    if (problem === undefined) return;
    setBusy(false);
    say(problem, 'problem');
  };
  return (
    <Button size="xs" variant="default" loading={busy} onClick={() => void leave()}>
      Sign out
    </Button>
  );
}
