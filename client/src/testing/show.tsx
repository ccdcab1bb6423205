import { MantineProvider } from '@mantine/core';
import { configure, render, type RenderResult } from '@testing-library/react';
import { PointerEventsCheckLevel, userEvent, type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { Provider } from 'urql';
import { Notices } from '../shared/notices.tsx';
import { FakeServer } from './fake-server.ts';

// Computed styles are slow in happy-dom and do not include app.css; roles and clicks do not need them.
configure({ defaultHidden: true });
const quick = { delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never } as const;

/** Renders a component inside the providers of main.tsx, with a fake server. */
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
  return { ...result, user: userEvent.setup(quick) };
}
