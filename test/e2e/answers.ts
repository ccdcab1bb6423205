import type { Answer } from './visitor.ts';

export function json<T>(answer: Answer): T {
  return JSON.parse(answer.text) as T;
}

export function expectStatus(answer: Answer, status: number, what: string): void {
  if (answer.status === status) return;
  throw new Error(`${what}: HTTP ${answer.status} instead of ${status}: ${answer.text.slice(0, 400)}`);
}
