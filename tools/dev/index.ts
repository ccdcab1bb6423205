import { requirePort } from '../cluster/ports.ts';
import type { Phase } from '../lib/phases.ts';
import { provideBuilt } from '../platform/images.ts';
import { clusterOf, clusterPhase, serverEnv, type Platform } from '../platform/index.ts';
import type { PlatformOptions } from '../platform/options.ts';
import { spawnServer, type RunningServer } from '../platform/server.ts';
import { serveDashboard, type DashboardDev } from './vite.ts';

export interface DevOptions extends PlatformOptions {
  /** Port of Vite, which serves the dashboard. */
  dashboardPort: number;
  /** Port of Node's debugger. */
  inspectPort: number;
}

export interface DevSession {
  server: RunningServer;
  dashboard: DashboardDev;
}

/** The phases before the two servers. Nothing is built: store images that are not in the cache are left out. */
export function devPhases(options: DevOptions, platform: Platform): Phase[] {
  return [
    { title: 'Ports', run: () => requirePorts(options) },
    clusterPhase(options, platform),
    {
      title: 'Store images',
      run: async (say) => {
        platform.images = await provideBuilt(clusterOf(platform), say);
      },
    },
  ];
}

async function requirePorts({ port, dashboardPort, inspectPort }: DevOptions): Promise<void> {
  await requirePort(port, 'API', 'choose another with --port, or stop npm start');
  await requirePort(dashboardPort, 'dashboard', 'choose another with --dashboard-port');
  await requirePort(inspectPort, 'debugger', 'choose another with --inspect-port');
}

/** Starts the server, which restarts at each change of its sources, and Vite. Waits for Vite only. */
export async function startSession(options: DevOptions, platform: Platform): Promise<DevSession> {
  const server = spawnServer(devEnv(options, platform), options.port, 'inherit', { flags: flagsOf(options) });
  try {
    return { server, dashboard: await serveDashboard(server.url, options.dashboardPort) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The environment of npm start, and the pages of Vite may use the API. */
function devEnv(options: DevOptions, platform: Platform): Record<string, string> {
  const origins = ['localhost', '127.0.0.1'].map((host) => `http://${host}:${options.dashboardPort}`);
  const { ALLOWED_ORIGINS = '' } = process.env;
  return {
    ...serverEnv(options, platform),
    ALLOWED_ORIGINS: [ALLOWED_ORIGINS, ...origins].filter(Boolean).join(','),
  };
}

function flagsOf({ inspectPort }: DevOptions): string[] {
  return ['--watch', '--watch-preserve-output', `--inspect=127.0.0.1:${inspectPort}`];
}
