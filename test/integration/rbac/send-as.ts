/** The data of an answer; `error` is the code of its first error. */
export type Answer = Record<string, Record<string, unknown>> & {
  result: Record<string, unknown>;
  error?: string;
};

/** Sends a GraphQL request with a bearer token. */
export async function sendAs(url: string, token: string, query: string): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as {
    data?: Record<string, Record<string, unknown>> | null;
    errors?: { extensions: { code: string } }[];
  };
  const code = errors?.[0]?.extensions.code;
  return { ...data, ...(code && { error: code }) } as unknown as Answer;
}
