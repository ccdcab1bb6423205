import { Counter, Gauge, type Registry } from 'prom-client';

export interface SignInMetrics {
  /** Counts a login. @param outcome `accepted`, or the code of the refusal */
  loggedIn(outcome: string): void;
}

/** Metrics of logins. @param count sessions of people in all replicas, read when Prometheus scrapes */
export function createSignInMetrics(registry: Registry, count: () => number): SignInMetrics {
  const registers = [registry];
  const logins = new Counter({
    name: 'urumi_logins_total',
    help: 'Logins of people by outcome: accepted, or the code of the refusal.',
    labelNames: ['outcome'],
    registers,
  });
  new Gauge({
    name: 'urumi_sessions',
    help: 'Sessions of people in browsers, in all replicas.',
    registers,
    collect() {
      this.set(count());
    },
  });
  return { loggedIn: (outcome) => logins.inc({ outcome }) };
}
