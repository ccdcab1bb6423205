import fc from 'fast-check';
import { schema } from '../../../server/src/graphql/schema/index.ts';
import { textFrame, utf8, type Exchange, type Frame, type Request } from '../exchange.ts';
import { documentsOf } from '../generate/documents.ts';
import {
  broken,
  brokenFrames,
  frameOf,
  harmless,
  openings,
  operationsOf,
  type Message,
} from '../generate/frames.ts';
import { callsOf } from '../generate/inputs.ts';
import { post, requests, upgradeRequest } from '../generate/requests.ts';
import { signIns } from '../generate/sign-in.ts';
import { edited } from './edits.ts';
import { mutateRequest } from './mutate.ts';
import { Random } from './random.ts';

export type TargetName = 'http' | 'frames' | 'graphql' | 'inputs' | 'sign-in';

/** The exchanges of one batch. The same seed gives the same batch. */
export const BATCHES: Record<TargetName, (seed: number) => Exchange[]> = {
  http: httpBatch,
  frames: framesBatch,
  graphql: graphqlBatch,
  inputs: inputsBatch,
  'sign-in': signInBatch,
};

/** Mutants made of each template: making one by fast-check costs as much as several mutations. */
const MUTANTS = 12;
const documents = documentsOf(schema);
const operations = operationsOf(schema);
const calls = callsOf(schema);

const sample = <T>(arbitrary: fc.Arbitrary<T>, seed: number, numRuns: number): T[] =>
  fc.sample(arbitrary, { seed, numRuns });
const plain = (request: Request): Exchange => ({ request, frames: [] });

function mutants(templates: readonly Request[], random: Random): Exchange[] {
  return templates.flatMap((template) => [
    plain(template),
    ...Array.from({ length: MUTANTS }, () => plain(mutateRequest(template, random))),
  ]);
}

function httpBatch(seed: number): Exchange[] {
  return mutants(sample(requests, seed, 150), new Random(seed));
}

function signInBatch(seed: number): Exchange[] {
  return mutants(sample(signIns, seed, 150), new Random(seed));
}

function graphqlBatch(seed: number): Exchange[] {
  const random = new Random(seed);
  return sample(documents, seed, 150).flatMap((query) =>
    Array.from({ length: 4 }, (_, index) => {
      const text = index === 0 ? query : edited(query, random);
      return plain(
        post(JSON.stringify({ query: text }), { stream: text.startsWith('subscription'), token: true }),
      );
    }),
  );
}

function inputsBatch(seed: number): Exchange[] {
  const random = new Random(seed);
  const made = calls.flatMap(({ call }, index) => sample(call, seed + index, 12));
  return made.flatMap(({ query, variables, stream }) => {
    const request = post(JSON.stringify({ query, variables }), { stream, token: true });
    return [plain(request), plain({ ...request, body: edited(request.body, random) })];
  });
}

const SESSIONS = 24;
const FRAMES = 400;

function framesBatch(seed: number): Exchange[] {
  const random = new Random(seed);
  const parts = {
    operations: sample(operations, seed, 100),
    harmless: sample(harmless, seed, 30),
    openings: sample(openings, seed, 20),
    endings: [
      ...sample(broken, seed, 30).map((text) => textFrame(utf8(text))),
      ...sample(brokenFrames, seed, 30),
    ],
  };
  return Array.from({ length: SESSIONS }, () => session(parts, random));
}

function session(
  parts: { operations: Message[]; harmless: Message[]; openings: Frame[][]; endings: Frame[] },
  random: Random,
): Exchange {
  const frames = [...random.pick(parts.openings)];
  for (let id = 0; frames.length < FRAMES; id += 1) {
    if (!random.once(6)) frames.push(frameOf(mutateHarmless(random.pick(parts.harmless), random)));
    else {
      frames.push(frameOf({ ...mutateOperation(random.pick(parts.operations), random), id: String(id) }));
      if (random.once(2)) frames.push(frameOf({ type: 'complete', id: String(id) }));
    }
  }
  const ending = random.pick(parts.endings);
  return {
    request: upgradeRequest(),
    frames: [...frames, random.once(3) ? { ...ending, text: edited(ending.text, random) } : ending],
  };
}

function mutateHarmless(message: Message, random: Random): Message {
  if (message.type === 'complete') return { ...message, id: edited(message.id ?? '', random) || 'a' };
  return { ...message, payload: { mutated: edited(JSON.stringify(message.payload ?? null), random) } };
}

function mutateOperation(message: Message, random: Random): Message {
  const payload = message.payload as { query: string; variables?: Record<string, unknown> };
  if (random.once(4)) return message;
  return { ...message, payload: { ...payload, query: edited(payload.query, random) } };
}
