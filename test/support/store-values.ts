import { BAD_HOSTS, GOOD_HOSTS } from './host-values.ts';

export type ValueField = 'id' | 'name' | 'host' | 'version' | 'plugins' | 'adminUser' | 'adminEmail';

type Values = readonly [what: string, value: string | string[]][];

const of = (count: number, text = 'a'): string => text.repeat(count);
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `plugin-${index}`);

/** Values of createStore's input, and of the same fields of a Store, that are allowed. */
export const GOOD_VALUES: Record<ValueField, Values> = {
  id: [
    ['3 characters', 'abc'],
    ['35 characters', of(35)],
    ['digits and inner hyphens', 'shop--2-go'],
    ['a name that begins with a reserved one', 'admin-shop'],
  ],
  name: [
    ['one character', 'x'],
    ['80 characters', of(80)],
    ['80 characters beyond the Basic Multilingual Plane', of(80, '🛍')],
    ['letters beyond ASCII', 'Café Noir 東京'],
    ['quotes and markup', `<b>"it's"</b>`],
  ],
  host: GOOD_HOSTS,
  version: [
    ['a tag', '6.9.1-r2_b'],
    ['128 characters', of(128)],
  ],
  plugins: [
    ['a slug', ['wordpress-seo']],
    ['a slug of 100 characters', [of(100)]],
    ['a URL', ['https://plugins.example.com/a.zip']],
    ['a path', ['/opt/plugins/a.zip']],
    ['20 of them', many(20)],
  ],
  adminUser: [
    ['every kind of character', 'Ada.L_o-v@x1'],
    ['60 characters', of(60)],
  ],
  adminEmail: [
    ['an address', 'ada@example.com'],
    ['254 characters', `${of(242)}@example.com`],
    ['letters beyond ASCII', 'café@exämple.com'],
  ],
};

/** The same that are not allowed. */
export const BAD_VALUES: Record<ValueField, Values> = {
  id: [
    ['2 characters', 'ab'],
    ['36 characters', of(36)],
    ['a leading digit', '1abc'],
    ['a trailing hyphen', 'abc-'],
    ['upper case', 'Nike'],
    ['a dot', 'a.b'],
    ['one reserved for the platform', 'admin'],
  ],
  name: [
    ['nothing', ''],
    ['blanks', '   '],
    ['blanks beyond ASCII', '\u00a0\u2003'],
    ['81 characters', of(81)],
    ['a line break within', 'a\nb'],
    ['an escape character', 'a\u001b[31m'],
  ],
  host: BAD_HOSTS,
  version: [
    ['nothing', ''],
    ['129 characters', of(129)],
    ['a leading dot', '.1'],
    ['a digest', `sha256:${of(64)}`],
    ['a line break at the end', '1.0\n'],
    ['letters beyond ASCII', 'é1'],
  ],
  plugins: [
    ['upper case', ['SEO']],
    ['a slug of 101 characters', [of(101)]],
    ['a command', ['seo; rm -rf /']],
    ['a URL of something else', ['https://example.com/a.tar']],
    ['a blank in a URL', ['https://example.com/a b.zip']],
    ['a blank beyond ASCII in a URL', ['https://example.com/a\u00a0b.zip']],
    ['a vertical tab in a path', ['/opt/a\u000bb.zip']],
    ['a quote in a path', [`/opt/'a'.zip`]],
    ['513 characters', [`/${of(508)}.zip`]],
    ['21 of them', many(21)],
  ],
  adminUser: [
    ['nothing', ''],
    ['61 characters', of(61)],
    ['a blank', 'ada l'],
    ['letters beyond ASCII', 'café'],
    ['a quote', "o'neil"],
  ],
  adminEmail: [
    ['no @', 'ada.example.com'],
    ['two @', 'a@b@c'],
    ['nothing before the @', '@example.com'],
    ['a blank', 'a b@example.com'],
    ['a blank beyond ASCII', 'a\u2003b@example.com'],
    ['a line break at the end', 'ada@example.com\n'],
    ['255 characters', `${of(243)}@example.com`],
  ],
};

/** Values that are allowed or not because of another field. */
export const COMBINATIONS: readonly [what: string, input: object, allowed: boolean][] = [
  ['plugins of an engine that takes some', { engine: 'WOOCOMMERCE', plugins: ['seo'] }, true],
  ['no plugins of an engine that takes none', { engine: 'MEDUSA', plugins: [] }, true],
  ['plugins of an engine that takes none', { engine: 'MEDUSA', plugins: ['seo'] }, false],
];

/** One row for each value of a table. */
export function rowsOf(table: Record<ValueField, Values>): [ValueField, string, string | string[]][] {
  const fields = Object.keys(table).filter((name): name is ValueField => name in table);
  return fields.flatMap((field) =>
    table[field].map(([what, value]): [ValueField, string, string | string[]] => [field, what, value]),
  );
}
