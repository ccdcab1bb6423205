import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { buildDashboard, dashboardBuilt, dashboardDir, DASHBOARD_SOURCES } from '../../platform/dashboard.ts';
import type { MadeContent } from '../definition.ts';

/** `app/client/dist`: the dashboard, built here unless it is up to date. */
export const dashboard: MadeContent = {
  from: DASHBOARD_SOURCES,
  make: async (context, say) => {
    if (!(await dashboardBuilt())) {
      say('building the dashboard');
      await buildDashboard();
    }
    await cp(dashboardDir, join(context, 'app/client/dist'), { recursive: true });
  },
};
