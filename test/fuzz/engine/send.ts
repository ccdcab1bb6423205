import type { Answered } from '../drive/answered.ts';
import { sendHttp } from '../drive/send-http.ts';
import { sendSessions } from '../drive/send-session.ts';
import type { Exchange, Facts } from '../exchange.ts';

/** Sends a batch over several connections at a time. Indices of troubles are those of the batch. */
export async function sendBatch(
  exchanges: readonly Exchange[],
  port: number,
  token: string,
  lanes: number,
): Promise<Answered> {
  const facts: Facts = { host: `127.0.0.1:${port}`, token };
  const size = Math.ceil(exchanges.length / lanes);
  const parts = Array.from({ length: lanes }, (_, lane) => lane * size).filter(
    (from) => from < exchanges.length,
  );
  const answers = await Promise.all(
    parts.map(async (from) => {
      const part = exchanges.slice(from, from + size);
      const { count, troubles } = await sendPart(part, port, facts);
      return {
        count,
        troubles: troubles.map((trouble) => ({
          ...trouble,
          from: trouble.from + from,
          to: trouble.to + from,
        })),
      };
    }),
  );
  return {
    count: answers.reduce((sum, { count }) => sum + count, 0),
    troubles: answers.flatMap(({ troubles }) => troubles),
  };
}

function sendPart(part: readonly Exchange[], port: number, facts: Facts): Promise<Answered> {
  return part.some(({ frames }) => frames.length > 0)
    ? sendSessions(part, port, facts)
    : sendHttp(part, port, facts);
}
