import type { Logger } from 'pino';
import type { AuditLog } from '../graphql/audit.ts';
import type { LineFile } from './line-file.ts';

/** Every change as a JSON line on stdout and in AUDIT_LOG_FILE. */
export function createAudit(log: Logger, file: LineFile | undefined): AuditLog {
  return {
    write: (record) => {
      log.info({ audit: record }, `${record.action} ${record.store ?? ''}: ${record.outcome}`);
      file?.write(JSON.stringify({ at: new Date().toISOString(), ...record }));
    },
  };
}
