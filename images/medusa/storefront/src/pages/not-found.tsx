import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Page } from '../parts/page.tsx';

export function NotFoundPage(): ReactNode {
  return (
    <Page title="Page not found">
      <p>
        <Link to="/">See all products</Link>
      </p>
    </Page>
  );
}
