import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';

/** 200 when a database query works: Medusa's own health route would say so without asking. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  try {
    await req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw('SELECT 1');
    res.status(200).send('OK');
  } catch {
    res.status(503).send('the database does not answer');
  }
}
