import { execa } from 'execa';

/**
 * Text of a file in an image archive of Docker's format, from the topmost layer that has it. Undefined when no layer has it.
 * Does not follow whiteouts: a file that a later layer removes is found.
 * @param path without a leading slash
 */
export async function fileInImage(archive: string, path: string): Promise<string | undefined> {
  const { stdout } = await execa('tar', ['-xOf', archive, 'manifest.json']);
  const [image] = JSON.parse(stdout) as { Layers: string[] }[];
  for (const layer of (image?.Layers ?? []).toReversed()) {
    const text = await fileInLayer(archive, layer, path);
    if (text !== undefined) return text;
  }
  return undefined;
}

async function fileInLayer(archive: string, layer: string, path: string): Promise<string | undefined> {
  const { failed, stdout } = await execa('tar', ['-xOf', archive, layer], {
    buffer: false,
    reject: false,
  }).pipe('tar', ['-xO', path], { reject: false });
  return failed ? undefined : stdout;
}
