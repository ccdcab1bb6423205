import '@fontsource-variable/instrument-sans';
import '@mantine/core/styles.css';
import '../app.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Provider } from 'urql';
import { App } from './app.tsx';
import { client } from './client.ts';
import { Notices } from '../shared/notices.tsx';
import { theme } from './theme.ts';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Provider value={client}>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <BrowserRouter>
          <Notices>
            <App />
          </Notices>
        </BrowserRouter>
      </MantineProvider>
    </Provider>
  </StrictMode>,
);
