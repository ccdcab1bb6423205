const STREAM_TYPES = new Set(['text/event-stream', 'text/*', '*/*']);

/**
 * Whether an Accept header allows an event stream. Parses the header as yoga does, which otherwise responds 406 only
 * after the subscription is set up.
 */
export function acceptsStream(accept: string | undefined): boolean {
  const types = (accept || '*/*').replaceAll(/\s/g, '').toLowerCase().split(',');
  return types.some((type) => {
    const [name = '', ...parameters] = type.split(';');
    const charset = parameters.find((parameter) => parameter.includes('charset='));
    return STREAM_TYPES.has(name) && (charset === undefined || charset === 'charset=utf-8');
  });
}
