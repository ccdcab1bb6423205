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
}

export function Totals({ of: amounts }: { of: Amounts }): ReactNode {
  const rows: [string, number | undefined, boolean][] = [
    ['Items', amounts.item_total, true],
    ['Discount', amounts.discount_total && -amounts.discount_total, Boolean(amounts.discount_total)],
    ['Delivery', amounts.shipping_total, true],
    ['Tax', amounts.tax_total, Boolean(amounts.tax_total)],
  ];
  return (
    <dl className="totals">
      {rows
        .filter(([, , shown]) => shown)
        .map(([name, amount]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{money(amount, amounts.currency_code)}</dd>
          </div>
        ))}
      <div className="total">
        <dt>Total</dt>
        <dd data-total>{money(amounts.total, amounts.currency_code)}</dd>
      </div>
    </dl>
  );
}
