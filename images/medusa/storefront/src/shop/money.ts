/** Formats an amount in major units in the shopper's language. */
export function money(amount: number | null | undefined, currency: string): string {
  const format = new Intl.NumberFormat(undefined, { style: 'currency', currency: currency.toUpperCase() });
  return format.format(amount ?? 0);
}
