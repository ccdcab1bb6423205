import { chmod, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WebSocket } from 'ws';

/** The real helm behind a wrapper that records the arguments, environment and values of every run. */
export async function recordHelm(
  dir: string,
  helm: string,
): Promise<{ bin: string; read(): Promise<string> }> {
  const [bin, records] = [join(dir, 'recording-helm'), join(dir, 'helm-runs')];
  await mkdir(records);
  const script = `#!/bin/sh
record='${records}'/$$
{ printf '%s\\n' "$@"; env; } >"$record.args"
[ -t 0 ] || { cat >"$record.stdin"; exec <"$record.stdin"; }
'${helm}' "$@" >"$record.out" 2>"$record.err"
code=$?
cat "$record.out"; cat "$record.err" >&2
exit $code
`;
  await writeFile(bin, script);
  await chmod(bin, 0o755);
  const read = async (): Promise<string> => {
    const names = await readdir(records);
    return (await Promise.all(names.map((name) => readFile(join(records, name), 'utf8')))).join('\n');
  };
  return { bin, read };
}

/** A client that records all received bytes, over HTTP and WebSocket. */
export class Recorder {
  readonly #origin: string;
  readonly #sockets: WebSocket[] = [];
  #seen = '';

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** All received data so far. */
  get seen(): string {
    return this.#seen;
  }

  /** Sends one request. Records its response unless `apart`: a reveal is checked separately. */
  async ask(
    query: string,
    variables: object = {},
    apart = false,
  ): Promise<{ text: string; headers: Headers }> {
    const answer = await fetch(`${this.#origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const text = await answer.text();
    if (!apart) this.#seen += `${text}\n`;
    return { text, headers: answer.headers };
  }

  /** Subscribes on a new socket until close(). */
  async follow(query: string, variables: object = {}): Promise<void> {
    const socket = new WebSocket(`${this.#origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    this.#sockets.push(socket);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    const acknowledged = new Promise((resolve) => {
      socket.once('message', resolve);
    });
    socket.on('message', (data: Buffer) => (this.#seen += `${data.toString()}\n`));
    socket.send('{"type":"connection_init"}');
    await acknowledged;
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables } }));
  }

  close(): void {
    for (const socket of this.#sockets) socket.close();
  }
}
