/** What a mutation answered, as far as every answer has it in common. */
export interface Answer {
  __typename: string;
  message?: string;
  hint?: string | null;
  retryAfter?: number;
}

/** Why a change was refused, in one text, with what to do about it. Undefined when it was accepted. */
export function refusalOf(answer: Answer | undefined, error: Error | undefined): string | undefined {
  if (answer && answer.message === undefined) return undefined;
  if (!answer) return error?.message ?? 'The server did not answer.';
  const wait = answer.retryAfter ? `Try again in ${answer.retryAfter} s.` : undefined;
  return [answer.message, wait ?? answer.hint].filter(Boolean).join('. ').replace('..', '.');
}
