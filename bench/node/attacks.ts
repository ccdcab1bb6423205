import type { TestPlatform } from '../../test/support/test-platform.ts';
import { inPod } from '../../test/e2e/isolation/attacker.ts';

/** What code in a shop does to take all that it can, over and over. */
export const ATTACKS = [
  { name: 'all memory', script: `php -d memory_limit=-1 -r 'for (;;) $all[] = str_repeat("x", 1 << 20);'` },
  {
    name: 'all CPU',
    script: 'for i in 1 2 3 4 5 6 7 8; do timeout 10 sh -c "while :; do :; done" & done; wait',
  },
  { name: '5,000 processes', script: 'i=0; while [ $i -lt 5000 ]; do sleep 10 & i=$((i+1)); done' },
  { name: 'all of /tmp', script: 'head -c 2G /dev/zero >/tmp/fill; sleep 1' },
  {
    name: '2 GiB on its volume',
    script:
      'd=/var/www/html/wp-content/uploads; dd if=/dev/zero of=$d/fill bs=1M count=2048 conv=fsync 2>&1; rm $d/fill',
  },
] as const;

interface Attack {
  namespace: string;
  /** Name of the pod now: an attack may have its pod replaced. Empty when none runs. */
  pod: () => Promise<string>;
  script: string;
}

/** Runs a script in a pod until it is ended, again each time that it or its pod ends. */
export function repeat(
  platform: TestPlatform,
  { namespace, pod, script }: Attack,
): { end(): Promise<number> } {
  let ended = false;
  let rounds = 0;
  const standing = (async () => {
    while (!ended) {
      const name = await pod();
      if (name === '') await new Promise((resolve) => setTimeout(resolve, 200));
      else await inPod(platform, { namespace, pod: name, language: 'php' }, ['sh', '-c', script]);
      rounds += 1;
    }
  })();
  return {
    end: async () => {
      ended = true;
      await standing;
      return rounds;
    },
  };
}
