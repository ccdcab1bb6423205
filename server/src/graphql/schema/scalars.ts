import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';

const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

builder.scalarType('DateTime', {
  description: 'A time in RFC 3339 format, for example 2026-11-23T19:00:00Z.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && RFC_3339.test(value) && !Number.isNaN(Date.parse(value))) return value;
    throw new GraphQLError('expected an RFC 3339 time');
  },
});

/** Of results only. Inputs are Strings, so that a value that is not allowed is an InvalidInput with its path. */
const RESULTS = {
  URL: ['An absolute URL.', 'https://url.spec.whatwg.org/'],
  Hostname: ['A host name in lower case, without a port.', 'https://www.rfc-editor.org/rfc/rfc1123'],
  EmailAddress: ['An e-mail address.', 'https://www.rfc-editor.org/rfc/rfc5322'],
} as const;

for (const name of ['URL', 'Hostname', 'EmailAddress'] as const) {
  const [description, specifiedByURL] = RESULTS[name];
  builder.scalarType(name, { description, specifiedByURL, serialize: (value) => value });
}
