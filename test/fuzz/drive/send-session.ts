import {
  encodeFrame,
  encodeRequest,
  fill,
  textFrame,
  type Exchange,
  type Facts,
  type Frame,
} from '../exchange.ts';
import type { Answered, Problem, Trouble } from './answered.ts';
import { MARK } from './frame-reader.ts';
import { Lane } from './lane.ts';

const ASK = encodeFrame(textFrame(`{"type":"ping","payload":{"mark":"${MARK}"}}`));
const GROUP = 128;
/** Time for an answer that has to come. Milliseconds. */
const PATIENCE_MS = 30_000;
/** Time for an answer that may not come, since the frame before it is not whole. Milliseconds. */
const HOPE_MS = 40;

/** Sends the frames of each exchange on a WebSocket of its own, a group at a time. Counts the frames that were read. */
export async function sendSessions(
  exchanges: readonly Exchange[],
  port: number,
  facts: Facts,
): Promise<Answered> {
  const troubles: Trouble[] = [];
  let count = 0;
  for (const [index, exchange] of exchanges.entries()) {
    const session = new Session(port, facts);
    const problem = await session.send(exchange);
    if (session.refused) break;
    count += session.count;
    if (problem) troubles.push({ ...problem, from: index, to: index + 1 });
  }
  return { count, troubles };
}

class Session {
  /** The upgrade, and the frames that the server has read for certain. */
  count = 1;
  readonly #lane: Lane;
  readonly #facts: Facts;

  constructor(port: number, facts: Facts) {
    this.#lane = new Lane(port);
    this.#facts = facts;
  }

  get refused(): boolean {
    return this.#lane.refused;
  }

  async send({ request, frames }: Exchange): Promise<Problem | undefined> {
    try {
      return (await this.#open(request)) ?? (await this.#sendAll(frames));
    } finally {
      this.#lane.destroy();
    }
  }

  async #open(request: Exchange['request']): Promise<Problem | undefined> {
    const lane = this.#lane;
    lane.write(encodeRequest(request, this.#facts));
    await lane.until(() => lane.answers > 0, PATIENCE_MS);
    if (lane.broken) return { kind: 'connection lost', detail: 'while it was upgraded' };
    if (lane.answers === 0 && !lane.closed) return late('the answer to an upgrade');
    return lane.failure === undefined ? undefined : { kind: 'internal error', detail: lane.failure };
  }

  async #sendAll(frames: readonly Frame[]): Promise<Problem | undefined> {
    const lane = this.#lane;
    const opening = frames.findIndex((frame) => !frame.text.includes('connection_init'));
    if (lane.status !== 101) return undefined;
    if (opening === 1) await this.#initialise(frames.slice(0, 1));
    for (let from = opening === 1 ? 1 : 0; from < frames.length && !lane.closed; from += GROUP) {
      const problem = await this.#sendGroup(frames.slice(from, from + GROUP));
      if (problem) return problem;
    }
    return undefined;
  }

  /** An operation before the acknowledgement closes the socket. */
  async #initialise(frames: readonly Frame[]): Promise<void> {
    this.#lane.write(this.#bytes(frames));
    await this.#lane.until(() => this.#lane.frames.acknowledged, PATIENCE_MS);
    this.count += frames.length;
  }

  async #sendGroup(group: readonly Frame[]): Promise<Problem | undefined> {
    const lane = this.#lane;
    const { marks } = lane.frames;
    const whole = group.every(isWhole);
    lane.write(Buffer.concat([this.#bytes(group), ASK]));
    const read = await lane.until(() => lane.frames.marks > marks, whole ? PATIENCE_MS : HOPE_MS);
    // Which frame closed the socket is not known: one of them did.
    this.count += read || !whole ? group.length : 1;
    if (lane.failure !== undefined) return { kind: 'internal error', detail: lane.failure };
    if (lane.broken) return { kind: 'connection lost', detail: 'between frames' };
    return whole && !read && !lane.closed ? late('a pong') : undefined;
  }

  #bytes(frames: readonly Frame[]): Buffer {
    return Buffer.concat(
      frames.map((frame) =>
        encodeFrame(
          frame.text.includes('{token}') ? { ...frame, text: fill(frame.text, this.#facts) } : frame,
        ),
      ),
    );
  }
}

const late = (what: string): Problem => ({
  kind: 'no answer',
  detail: `${what} did not come within ${PATIENCE_MS} ms`,
});

/** Whether the server can tell where the next frame begins. */
function isWhole({ lie, fin, opcode, rsv, masked }: Frame): boolean {
  return lie === 0 && fin && opcode === 1 && rsv === 0 && masked;
}
