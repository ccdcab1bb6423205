import type { FormEvent, ReactNode } from 'react';
import { useCart, type Cart } from '../cart/cart-context.ts';
import { textOf } from '../shop/form.ts';
import { useShop } from '../shop/shop-context.ts';
import { Field } from './field.tsx';
import { Problem } from './problem.tsx';

type Address = NonNullable<Cart['shipping_address']>;
const ADDRESS = [
  'first_name',
  'last_name',
  'address_1',
  'postal_code',
  'city',
  'province',
  'country_code',
  'phone',
] as const;

/** The delivery address. It is saved in the cart, so that it survives a reload. */
export function AddressStep({ cart, onDone }: { cart: Cart; onDone: () => void }): ReactNode {
  const { api } = useShop();
  const { change, busy, problem } = useCart();
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const address = Object.fromEntries(ADDRESS.map((name) => [name, textOf(form, name)]));
    const email = textOf(form, 'email');
    const body = { email, shipping_address: address, billing_address: address };
    if (await change(async ({ id }) => (await api.cart.update(id, body)).cart)) onDone();
  };
  return (
    <form className="panel" onSubmit={(event) => void submit(event)}>
      <h2>Contact</h2>
      <Field label="E-mail" name="email" type="email" autoComplete="email" defaultValue={cart.email ?? ''} />
      <h2>Delivery address</h2>
      <AddressFields address={cart.shipping_address} />
      <Problem text={problem} />
      <button type="submit" className="primary" disabled={busy}>
        Continue to delivery
      </button>
    </form>
  );
}

function AddressFields({ address }: { address: Address | undefined }): ReactNode {
  const known = (name: (typeof ADDRESS)[number]): string => address?.[name] ?? '';
  const field = (label: string, name: (typeof ADDRESS)[number], autoComplete: string, required = true) => (
    <Field
      label={label}
      name={name}
      autoComplete={autoComplete}
      defaultValue={known(name)}
      required={required}
    />
  );
  return (
    <div className="fields">
      {field('First name', 'first_name', 'given-name')}
      {field('Last name', 'last_name', 'family-name')}
      <div className="span">{field('Address', 'address_1', 'street-address')}</div>
      {field('Postal code', 'postal_code', 'postal-code')}
      {field('City', 'city', 'address-level2')}
      {field('State or province', 'province', 'address-level1', false)}
      <Country value={known('country_code')} />
      {field('Phone', 'phone', 'tel', false)}
    </div>
  );
}

function Country({ value }: { value: string }): ReactNode {
  const { region } = useShop();
  const countries = (region.countries ?? []).toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)));
  return (
    <label className="field">
      <span>Country</span>
      <select name="country_code" required defaultValue={value} autoComplete="country">
        <option value="" disabled>
          Choose a country
        </option>
        {countries.map((country) => (
          <option key={country.iso_2} value={country.iso_2}>
            {nameOf(country)}
          </option>
        ))}
      </select>
    </label>
  );
}

function nameOf(country: { display_name?: string; iso_2?: string }): string {
  return country.display_name ?? country.iso_2 ?? '';
}
