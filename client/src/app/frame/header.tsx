import { Anchor, Container, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { ConnectionState } from '../../shared/connection/connection-state.tsx';
import { ColorScheme } from './color-scheme.tsx';

/** Name, navigation, connection state and color scheme. */
export function Header(): ReactNode {
  return (
    <Container size="lg" h="100%" px={0}>
      <Group h="100%" justify="space-between" wrap="nowrap" gap="xs">
        <Group gap="md" component="nav" aria-label="Main" wrap="nowrap">
          <Anchor component={Link} to="/" underline="never" className="brand" aria-label="Urumi">
            <span className="brand-mark" aria-hidden />
            <span className="brand-name">Urumi</span>
          </Anchor>
          <NavLink to="/" end className="nav-link">
            Stores
          </NavLink>
          <NavLink to="/activity" className="nav-link">
            Activity
          </NavLink>
          <a href="/graphql" className="nav-link wide-only">
            GraphiQL
          </a>
        </Group>
        <Group gap="xs" wrap="nowrap">
          <ConnectionState />
          <ColorScheme />
        </Group>
      </Group>
    </Container>
  );
}
