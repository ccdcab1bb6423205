import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../test/browser/open-browser.ts';
import { Measured } from './measured.ts';
import type { Order } from './memory-fleet.ts';
import { percentile, printTable, spread } from './table.ts';

const LOADS = 10;
/** How long the page is watched while stores change. Milliseconds. */
const WATCH_MS = 30_000;
const CHANGES_PER_SECOND = 100;

/** First rows after load, and the tasks of the page while stores change. The floor is the same page with two stores. */
export async function measureDashboard(server: Measured<Order>): Promise<void> {
  const few = await Measured.start<Order>('memory-fleet.ts', '2');
  const browser = await openBrowser();
  try {
    const times = await timeLoads(browser, server.url);
    const floors = await timeLoads(browser, few.url);
    printTable(
      `the dashboard: first rows after load (ms, ${LOADS} loads)`,
      ['fleet', 'min', 'median', 'p99', 'max'],
      [
        ['all stores', ...spread(times)],
        ['two stores', ...spread(floors)],
      ],
    );
    await watchTasks(browser, server);
  } finally {
    await browser.close();
    few.stop();
  }
}

async function timeLoads(browser: Browser, url: string): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n <= LOADS; n += 1) {
    const page = await browser.newPage();
    await page.goto(url);
    await page.locator('[data-store]').first().waitFor();
    times.push(await page.evaluate(() => performance.now()));
    await page.close();
  }
  // The first load warms up.
  return times.slice(1);
}

async function watchTasks(browser: Browser, server: Measured<Order>): Promise<void> {
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.locator('[data-store]').first().waitFor();
  await page.waitForTimeout(2000);
  const before = await heapMiB(page);
  server.order({ do: 'churn', perSecond: CHANGES_PER_SECOND });
  const tasks = await longTasks(page);
  server.order({ do: 'churn', perSecond: 0 });
  const after = await heapMiB(page);
  printTable(
    `the dashboard at ${CHANGES_PER_SECOND} changes/s for ${WATCH_MS / 1000} s`,
    ['what', 'value'],
    [
      ['tasks over 50 ms', String(tasks.length)],
      ['longest task', tasks.length === 0 ? 'under 50 ms' : `${percentile(tasks, 1).toFixed(0)} ms`],
      ['heap before', `${before.toFixed(1)} MiB`],
      ['heap after', `${after.toFixed(1)} MiB`],
    ],
  );
  await page.close();
}

/** Durations of the tasks over 50 ms. */
function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(async (ms) => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    await new Promise((resolve) => setTimeout(resolve, ms));
    observer.disconnect();
    return tasks;
  }, WATCH_MS);
}

/** After a garbage collection. */
async function heapMiB(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1024 / 1024;
}
