import { useState, type FormEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { HttpTypes } from '@medusajs/types';
import { useCart } from '../cart/cart-context.ts';
import { textOf } from '../shop/form.ts';
import { money } from '../shop/money.ts';
import { choicesOf, priceOf, stockOf, variantWith, type Product, type Variant } from '../shop/products.ts';
import { useShop } from '../shop/shop-context.ts';
import { Problem } from './problem.tsx';

type Values = Record<string, string>;

/** Adds the chosen variant and quantity to the cart. */
export function BuyForm({ product }: { product: Product }): ReactNode {
  const { region } = useShop();
  const { add, busy, problem } = useCart();
  const [values, setValues] = useState(() => firstValues(product));
  const [added, setAdded] = useState(false);
  const variant = variantWith(product, values);
  const left = variant ? stockOf(variant) : 0;
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const quantity = Number(textOf(new FormData(event.currentTarget), 'quantity'));
    if (variant) setAdded(await add(variant.id, quantity, product.title));
  };
  const choose = (chosen: Values): void => {
    setValues(chosen);
    setAdded(false);
  };
  const amount = variant?.calculated_price?.calculated_amount ?? priceOf(product).amount;
  return (
    <form onSubmit={(event) => void submit(event)}>
      <p className="price large">{money(amount, region.currency_code)}</p>
      <Choices product={product} values={values} onChange={choose} />
      <p className="muted">{stockWords(variant, left)}</p>
      <Buy left={left} busy={busy} />
      <Problem text={problem} />
      {added && (
        <p className="success">
          It is in your cart. <Link to="/cart">View cart</Link>
        </p>
      )}
    </form>
  );
}

function Buy({ left, busy }: { left: number; busy: boolean }): ReactNode {
  const most = Math.min(left || 1, 99);
  return (
    <div className="buy">
      <label className="field short">
        <span>Quantity</span>
        <input type="number" name="quantity" min="1" max={most} defaultValue="1" required />
      </label>
      <button type="submit" className="primary" disabled={busy || left < 1}>
        Add to cart
      </button>
    </div>
  );
}

interface ChoicesProps {
  product: Product;
  values: Values;
  onChange: (values: Values) => void;
}

function Choices({ product, values, onChange }: ChoicesProps): ReactNode {
  return choicesOf(product).map((option) => (
    <Choice
      key={option.id}
      option={option}
      value={values[option.title]}
      onChoose={(value) => onChange({ ...values, [option.title]: value })}
    />
  ));
}

interface ChoiceProps {
  option: HttpTypes.StoreProductOption;
  value: string | undefined;
  onChoose: (value: string) => void;
}

function Choice({ option, value, onChoose }: ChoiceProps): ReactNode {
  return (
    <fieldset className="choice">
      <legend>{option.title}</legend>
      {(option.values ?? []).map((one) => (
        <label key={one.id}>
          <input
            type="radio"
            name={option.title}
            checked={one.value === value}
            onChange={() => onChoose(one.value)}
          />
          <span>{one.value}</span>
        </label>
      ))}
    </fieldset>
  );
}

function firstValues(product: Product): Values {
  return Object.fromEntries(
    (product.options ?? []).map(({ title, values }) => [title, values?.[0]?.value ?? '']),
  );
}

function stockWords(variant: Variant | undefined, left: number): string {
  if (!variant) return 'This combination is not available.';
  if (left < 1) return 'Out of stock';
  return left <= 5 ? `Only ${left} left` : 'In stock';
}
