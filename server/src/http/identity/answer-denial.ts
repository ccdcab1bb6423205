import type { ServerResponse } from 'node:http';
import { answerError } from '../headers.ts';
import type { Denial } from './denial.ts';

export function answerDenial(response: ServerResponse, denial: Denial): void {
  if (denial.status === 401) response.setHeader('www-authenticate', 'Bearer');
  if (denial.retryAfter !== undefined) response.setHeader('retry-after', String(denial.retryAfter));
  answerError(response, denial.status, denial.code, denial.message);
}
