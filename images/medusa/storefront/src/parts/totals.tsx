import type { ReactNode } from 'react';
import { money } from '../shop/money.ts';

/** Amounts of a cart or an order, in major units. */
interface Amounts {
  currency_code: string;
  item_total?: number;
  shipping_total?: number;
  tax_total?: number;
  discount_total?: number;
  total?: number;
  shipping_methods?: readonly unknown[] | null;
}

export function Totals({ of: amounts }: { of: Amounts }): ReactNode {
  const inWords = (amount = 0): string => money(amount, amounts.currency_code);
  // Until a delivery option is chosen, its price is unknown, not zero.
  const delivery = amounts.shipping_methods?.length === 0 ? 'at checkout' : inWords(amounts.shipping_total);
  return (
    <dl className="totals">
      <Row name="Items" value={inWords(amounts.item_total)} />
      {amounts.discount_total ? <Row name="Discount" value={inWords(-amounts.discount_total)} /> : null}
      <Row name="Delivery" value={delivery} />
      {amounts.tax_total ? <Row name="Tax" value={inWords(amounts.tax_total)} /> : null}
      <div className="total">
        <dt>Total</dt>
        <dd data-total>{inWords(amounts.total)}</dd>
      </div>
    </dl>
  );
}

function Row({ name, value }: { name: string; value: string }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
