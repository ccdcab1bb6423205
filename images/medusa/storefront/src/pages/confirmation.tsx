import type { HttpTypes } from '@medusajs/types';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Lines } from '../parts/lines.tsx';
import { Page } from '../parts/page.tsx';
import { Shown } from '../parts/shown.tsx';
import { Totals } from '../parts/totals.tsx';
import { useShop } from '../shop/shop-context.ts';
import { useLoad } from '../shop/use-load.ts';

/** The order. The page's URL stays valid. */
export function ConfirmationPage(): ReactNode {
  const { api } = useShop();
  const { id = '' } = useParams();
  const loaded = useLoad(`order ${id}`, async () => (await api.order.retrieve(id)).order);
  return (
    <Shown of={loaded} what="The order">
      {(order) => (
        <Page title="Thank you for your order">
          <p className="success">
            Order <strong data-order={order.id}>#{order.display_id}</strong> is placed. We write to{' '}
            {order.email}.
          </p>
          <div className="columns">
            <Lines lines={order.items} currency={order.currency_code} />
            <aside className="panel" aria-label="Summary">
              <Totals of={order} />
              <DeliveredTo address={order.shipping_address} />
            </aside>
          </div>
          <Link to="/" className="button">
            Continue shopping
          </Link>
        </Page>
      )}
    </Shown>
  );
}

function DeliveredTo({ address }: { address: HttpTypes.StoreOrderAddress | null | undefined }): ReactNode {
  if (!address) return null;
  return (
    <>
      <h2>Delivered to</h2>
      <address>
        {address.first_name} {address.last_name}
        <br />
        {address.address_1}
        <br />
        {address.postal_code} {address.city}
        <br />
        {address.country_code?.toUpperCase()}
      </address>
    </>
  );
}
