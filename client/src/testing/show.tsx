import { MantineProvider } from '@mantine/core';
import { cleanup, render, type RenderResult } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { Provider } from 'urql';
import { afterEach } from 'vitest';
import { Notices } from '../lib/notices.tsx';
import { FakeServer } from './fake-server.ts';

afterEach(cleanup);

/** Shows a part of the dashboard inside of what main.tsx puts around it, with a fake server. */
export function show(ui: ReactNode, server = new FakeServer()): RenderResult & { user: UserEvent } {
  const result = render(
    <Provider value={server.client}>
      <MantineProvider env="test">
        <MemoryRouter>
          <Notices>{ui}</Notices>
        </MemoryRouter>
      </MantineProvider>
    </Provider>,
  );
  return { ...result, user: userEvent.setup({ delay: null }) };
}
