import type { IncomingMessage } from 'node:http';
import type { AuditLog } from '../graphql/audit.ts';
import type { ClientAddress } from './client-address.ts';
import { admit, type Admitted, type Gate } from './gate.ts';
import type { HttpError } from './http-error.ts';

export interface AuditedGate extends Gate {
  addresses: ClientAddress;
  audit: AuditLog;
}

/** Wraps `admit` and logs each refused request as a denial in the audit log. */
export function admitAudited(
  gate: AuditedGate,
  request: IncomingMessage,
  requestId: string,
): Admitted | HttpError {
  const admitted = admit(gate, request);
  if ('status' in admitted) gate.audit.write(denialOf(gate, request, admitted, requestId));
  return admitted;
}

function denialOf(
  { addresses }: AuditedGate,
  request: IncomingMessage,
  { code, message }: HttpError,
  requestId: string,
) {
  const forwarded = request.headers['x-forwarded-for']?.toString();
  const address = addresses.of(request.socket.remoteAddress, forwarded);
  return {
    action: 'http',
    kind: 'denial',
    user: undefined,
    address,
    requestId,
    outcome: code,
    message,
  } as const;
}
