import { Anchor, Container, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { useTeamScope } from '../../shared/team-scope.ts';
import { ConnectionState } from '../../shared/connection/connection-state.tsx';
import { Account } from './account.tsx';
import { ColorScheme } from './color-scheme.tsx';
import { TeamSwitch } from './team-switch.tsx';

/** Name, navigation, user, connection state and color scheme: one row, or two on a narrow screen. */
export function Header(): ReactNode {
  const { withTeam } = useTeamScope();
  return (
    <Container size="lg" h="100%" px={0}>
      <Group className="bar" h="100%" justify="space-between" gap="xs">
        <Group gap="md" component="nav" aria-label="Main" wrap="nowrap">
          <Anchor component={Link} to={withTeam('/')} underline="never" className="brand" aria-label="Urumi">
            <span className="brand-mark" aria-hidden />
            <span className="brand-name">Urumi</span>
          </Anchor>
          <NavLink to={withTeam('/')} end className="nav-link">
            Stores
          </NavLink>
          <NavLink to={withTeam('/rollouts')} className="nav-link">
            Rollouts
          </NavLink>
          <NavLink to={withTeam('/teams')} className="nav-link">
            Teams
          </NavLink>
          <NavLink to={withTeam('/activity')} className="nav-link">
            Activity
          </NavLink>
          <a href="/graphql" className="nav-link wide-only">
            GraphiQL
          </a>
        </Group>
        <Group className="tools" gap="xs" wrap="nowrap" justify="flex-end">
          <TeamSwitch />
          <Account />
          <ConnectionState />
          <ColorScheme />
        </Group>
      </Group>
    </Container>
  );
}
