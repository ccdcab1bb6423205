const label63 = 'a'.repeat(63);
/** 253 characters: three labels of 63, and one of 61 with its dots. */
const longest = [label63, label63, label63, `b${'c'.repeat(60)}`].join('.');

/** Hosts that a store may ask for. */
export const GOOD_HOSTS: readonly [what: string, host: string][] = [
  ['two labels', 'example.com'],
  ['many labels', 'a.b.c.d.example.com'],
  ['digits and hyphens', '1st-shop.2-go.example.com'],
  ['an internationalised name in ASCII', 'xn--caf-dma.example.xn--p1ai'],
  ['an address within a name', '127.0.0.1.nip.io'],
  ['a label of 63 characters', `${label63}.example.com`],
  ['253 characters', longest],
];

/** Hosts that an Ingress cannot have, or that nobody can resolve. */
export const BAD_HOSTS: readonly [what: string, host: string][] = [
  ['an IPv4 address', '192.0.2.1'],
  ['a short IPv4 address', '127.1'],
  ['an IPv6 address', '2001:db8::1'],
  ['an IPv6 address in brackets', '[::1]'],
  ['a single label', 'shop'],
  ['a label of 64 characters', `a${label63}.example.com`],
  ['254 characters', `${longest}d`],
  ['upper case', 'Shop.example.com'],
  ['an underscore', 'my_shop.example.com'],
  ['a trailing dot', 'shop.example.com.'],
  ['a leading dot', '.example.com'],
  ['an empty label', 'shop..example.com'],
  ['a wildcard', '*.example.com'],
  ['a label that begins with a hyphen', '-shop.example.com'],
  ['a label that ends with a hyphen', 'shop-.example.com'],
  ['a port', 'shop.example.com:8080'],
  ['a URL', 'https://shop.example.com'],
  ['a path', 'shop.example.com/x'],
  ['a space', 'my shop.example.com'],
  ['a line break', 'shop.example.com\n'],
  ['letters beyond ASCII', 'café.example.com'],
  ['nothing', ''],
];
