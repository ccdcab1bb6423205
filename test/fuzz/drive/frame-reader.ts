/** Its pong says that the frames before it were read. */
export const MARK = 'urumi-fuzz-mark';
const ACK = '"connection_ack"';

/** Reads the frames that a server sends on a WebSocket, which are whole and not masked. Counts what the fuzzer waits for. */
export class FrameReader {
  /** Pongs that carry MARK. */
  marks = 0;
  acknowledged = false;
  /** The server has sent a close frame. */
  closed = false;
  /** Code of that frame. */
  code = 0;
  #rest: Buffer = Buffer.alloc(0);

  read(chunk: Buffer): void {
    let data = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    for (;;) {
      const frame = parse(data);
      if (!frame) break;
      this.#take(frame.opcode, frame.payload);
      data = data.subarray(frame.end);
    }
    this.#rest = Buffer.from(data);
  }

  #take(opcode: number, payload: Buffer): void {
    if (opcode === 8) {
      this.closed = true;
      this.code = payload.length >= 2 ? payload.readUInt16BE(0) : 0;
    }
    if (opcode !== 1 || payload.length > 300) return;
    const text = payload.toString('latin1');
    if (text.startsWith('{"type":"pong"') && text.includes(MARK)) this.marks += 1;
    if (text.includes(ACK)) this.acknowledged = true;
  }
}

function parse(data: Buffer): { opcode: number; payload: Buffer; end: number } | undefined {
  if (data.length < 2) return undefined;
  const short = data.readUInt8(1) & 127;
  const head = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (data.length < head) return undefined;
  const length = head === 2 ? short : head === 4 ? data.readUInt16BE(2) : data.readUInt32BE(6);
  const end = head + length;
  if (data.length < end) return undefined;
  return { opcode: data.readUInt8(0) & 15, payload: data.subarray(head, end), end };
}
