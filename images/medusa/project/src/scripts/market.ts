/** Where a new store sells by default. */
export const CURRENCY = 'usd';

/** One region has all countries, because a country can be in one region only. The shopkeeper sets the tax rates. */
export const COUNTRIES = (
  'us ca mx br ar cl co gb ie de fr es pt it nl be lu at ch se no dk fi is pl cz sk hu ro bg gr hr si ee lv lt ' +
  'ua tr il ae sa in id my sg th vn ph jp kr tw hk au nz za ng ke eg ma'
).split(' ');

/** Prices in the currency's major unit. */
export const SHIPPING = [
  { name: 'Standard Shipping', code: 'standard', description: 'Delivered in 3 to 5 days.', amount: 5 },
  { name: 'Express Shipping', code: 'express', description: 'Delivered the next day.', amount: 12 },
];
