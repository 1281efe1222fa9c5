import './look.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { AppRoutes } from './routes.tsx';
import { openQueryClient } from './shell/query-client.ts';
import { SessionProvider } from './shell/session.tsx';
import { WordsProvider } from './shell/words.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={openQueryClient()}>
        <BrowserRouter>
          <WordsProvider>
            <SessionProvider>
              <AppRoutes />
            </SessionProvider>
          </WordsProvider>
        </BrowserRouter>
      </QueryClientProvider>
    </StrictMode>,
  );
}
