import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Page } from '../parts/page.tsx';

export function NotFoundPage(): ReactNode {
  return (
    <Page title="There is no such page">
      <p>
        <Link to="/">See all products</Link>
      </p>
    </Page>
  );
}
