const STREAM_TYPES = new Set(['text/event-stream', 'text/*', '*/*']);

/**
 * Whether an Accept header lets an answer be a stream of events. It reads the header as yoga does, which answers 406
 * otherwise, after the subscription is set up.
 */
export function acceptsStream(accept: string | undefined): boolean {
  const types = (accept || '*/*').replaceAll(/\s/g, '').toLowerCase().split(',');
  return types.some((type) => {
    const [name = '', ...parameters] = type.split(';');
    const charset = parameters.find((parameter) => parameter.includes('charset='));
    return STREAM_TYPES.has(name) && (charset === undefined || charset === 'charset=utf-8');
  });
}
