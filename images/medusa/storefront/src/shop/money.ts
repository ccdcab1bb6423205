/** An amount in major units, as the shopper's language writes it. */
export function money(amount: number | null | undefined, currency: string): string {
  const format = new Intl.NumberFormat(undefined, { style: 'currency', currency: currency.toUpperCase() });
  return format.format(amount ?? 0);
}
