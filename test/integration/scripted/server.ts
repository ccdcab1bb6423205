import type { Harness } from '../controller/harness.ts';

/** A complete server, API and controller, in a separate process. */
export interface WholeServer {
  url: string;
  pid: number;
  /** Its stdout and stderr so far. */
  output(): string;
}

/** Starts it on the harness's API server and waits until it serves. Stops with the harness. */
export async function startServer(harness: Harness, env: Record<string, string> = {}): Promise<WholeServer> {
  const server = harness.spawn(env);
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    server.all.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /"url":"([^"]+)"[^\n]*"msg":"ready to serve"/.exec(output)?.[1];
      if (found) resolve(found);
    });
    server.all.once('end', () => reject(new Error(`the server ended:\n${output}`)));
  });
  return { url, pid: server.pid ?? 0, output: () => output };
}
