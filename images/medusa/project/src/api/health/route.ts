import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';

/** Responds 200 if a database query succeeds. Medusa's own health route does not query the database. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  try {
    await req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw('SELECT 1');
    res.status(200).send('OK');
  } catch {
    res.status(503).send('the database does not answer');
  }
}
