const PAUSE_MS = 10_000;

/**
 * For a log: drops a line that was printed less than 10 s ago with other numbers, such as
 * "12 packages, 3 s" after "11 packages, 3 s".
 */
export function calm(say: (line: string) => void, now: () => number = Date.now): (line: string) => void {
  const said = new Map<string, number>();
  return (line) => {
    const words = line.replaceAll(/\d+/g, '#');
    if (now() - (said.get(words) ?? -Infinity) < PAUSE_MS) return;
    said.set(words, now());
    say(line);
  };
}
