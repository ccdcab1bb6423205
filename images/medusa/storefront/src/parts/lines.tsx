import type { ReactNode } from 'react';
import { money } from '../shop/money.ts';
import { Picture } from './product-card.tsx';

/** A line of a cart or of an order. */
export interface Line {
  id: string;
  product_title?: string | null;
  variant_title?: string | null;
  title: string;
  thumbnail?: string | null;
  quantity: number;
  unit_price: number;
  total?: number;
}

interface Props {
  lines: readonly Line[] | null | undefined;
  currency: string;
  /** The controls of a line; without them, its quantity is shown. */
  controls?: (line: Line) => ReactNode;
}

export function Lines({ lines, currency, controls }: Props): ReactNode {
  return (
    <ul className="lines">
      {(lines ?? []).map((line) => (
        <li key={line.id} data-line>
          <Picture src={line.thumbnail} />
          <div>
            <strong>{nameOf(line)}</strong>
            {variantOf(line) && <span className="muted">{variantOf(line)}</span>}
            <span className="muted">
              {money(line.unit_price, currency)} {!controls && `× ${line.quantity}`}
            </span>
            {controls?.(line)}
          </div>
          <span className="price">{money(line.total ?? line.unit_price * line.quantity, currency)}</span>
        </li>
      ))}
    </ul>
  );
}

export function nameOf(line: Line): string {
  return line.product_title ?? line.title;
}

/** Medusa names the only variant of a product "Default". */
function variantOf(line: Line): string {
  return !line.variant_title || line.variant_title === 'Default' ? '' : line.variant_title;
}
