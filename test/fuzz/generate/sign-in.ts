import fc from 'fast-check';
import { utf8, type Request } from '../exchange.ts';

type Header = [name: string, value: string];

const SECRET = 'A'.repeat(43);
const COOKIES = [
  `urumi-session=${SECRET}`,
  `urumi-session=${SECRET}; urumi-session=${'B'.repeat(43)}`,
  `urumi-login=${SECRET}.Lw`,
  `urumi-login=${SECRET}.${Buffer.from('//evil.test').toString('base64url')}`,
  `urumi-login=${SECRET}.${'%'.repeat(500)}`,
  'urumi-session=',
  '=;=;;',
];
const READS = [
  '/auth/methods',
  '/auth/login',
  '/auth/login?returnTo=//evil.test',
  '/auth/login?returnTo=%00%ff&returnTo=/',
  '/auth/callback',
  '/auth/callback?code=x&state=x',
  '/auth/callback?code=x&code=y&state=x&state=y&iss=z',
  `/auth/callback?error=${'x'.repeat(1500)}`,
  '/auth/callback?%=%&&==',
  '/auth/',
  '/auth/constructor',
  '/auth/login/',
];
const WRITES = ['/auth/password', '/auth/logout', '/auth/backchannel-logout', '/auth/login', '/auth/methods'];
const FORM = 'application/x-www-form-urlencoded';
const TYPES = ['application/json', FORM, `${FORM}; charset=utf-8`, 'text/plain', 'application/json;', ''];

const part = fc.oneof(
  fc.json({ maxDepth: 2 }),
  fc.constantFrom(
    '{"alg":"RS256","kid":"k1","typ":"logout+jwt"}',
    '{"alg":"none"}',
    '{"alg":"HS256","crit":["x"],"b64":false}',
    '{"alg":"ES256","jwk":{"kty":"EC"},"jku":"http://evil.test"}',
    '{"iss":1,"aud":[],"iat":"x","jti":{},"events":[]}',
    '',
  ),
);
const encode = (text: string): string => Buffer.from(text).toString('base64url');
/** Tokens with the form of a JWT, and others. */
const token = fc.oneof(
  fc.tuple(part, part, fc.string({ maxLength: 40 })).map((parts) => parts.map(encode).join('.')),
  fc.constantFrom('', 'a.b.c', '....', 'e30.e30.', `${'a'.repeat(15_000)}.b.c`),
  fc.string(),
);
const logout = token.map((text) => new URLSearchParams({ logout_token: text }).toString());
const password = fc
  .record({ user: fc.oneof(fc.constant('admin'), fc.string()), password: fc.string() }, { requiredKeys: [] })
  .map((fields) => JSON.stringify(fields));
const body = fc.oneof(
  { weight: 4, arbitrary: logout },
  { weight: 2, arbitrary: password },
  { weight: 1, arbitrary: fc.json({ maxDepth: 3 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      '[',
      '['.repeat(16_000),
      'logout_token',
      '&'.repeat(5000),
      'x'.repeat(17_000),
    ),
  },
);

const headers = fc
  .record({
    type: fc.constantFrom(...TYPES),
    cookie: fc.constantFrom(undefined, ...COOKIES),
    origin: fc.constantFrom(undefined, 'http://{host}', 'http://evil.test', 'null', 'http://[', ''),
    site: fc.constantFrom(undefined, 'same-origin', 'cross-site', 'none', 'x'),
    address: fc.nat(255).map((last) => `192.0.2.${last}`),
  })
  .map(({ type, cookie, origin, site, address }): Header[] => {
    const optional: [string, string | undefined][] = [
      ['cookie', cookie],
      ['origin', origin],
      ['sec-fetch-site', site],
    ];
    const given = optional.filter((header): header is Header => header[1] !== undefined);
    return [['host', '{host}'], ['content-type', type], ['x-forwarded-for', address], ...given];
  });

const plain = { version: 'HTTP/1.1', times: 1 };
const reads = fc.tuple(fc.constantFrom(...READS), headers, fc.constantFrom('GET', 'GET', 'HEAD', 'POST'));
const writes = fc.tuple(fc.constantFrom(...WRITES), headers, body);

/** Requests to the paths of the login. */
export const signIns: fc.Arbitrary<Request> = fc.oneof(
  reads.map(([target, given, method]): Request => ({
    ...plain,
    method,
    target,
    headers: given,
    body: '',
    length: true,
  })),
  writes.map(([target, given, text]): Request => ({
    ...plain,
    method: 'POST',
    target,
    headers: given,
    body: utf8(text),
    length: true,
  })),
);
