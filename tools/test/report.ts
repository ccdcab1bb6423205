import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { repoRoot } from '../lib/paths.ts';

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

export interface FileResult extends Count {
  /** Relative to the root of the repository. */
  file: string;
  /** True also when no test failed but a hook of the file did. */
  hasFailed: boolean;
  /** Full titles of the tests that failed. */
  failures: readonly string[];
}

export interface Report extends Count {
  files: readonly FileResult[];
}

/** The parts of vitest's JSON report that are read here. */
interface VitestReport {
  numPassedTests?: number;
  numFailedTests?: number;
  numRuntimeErrorTestSuites?: number;
  numPendingTests?: number;
  numTodoTests?: number;
  testResults?: readonly VitestFile[];
}

interface VitestFile {
  name: string;
  status: string;
  assertionResults: readonly { status: string; fullName: string }[];
}

/** @returns no tests when the run ended without a report */
export async function readReport(path: string): Promise<Report> {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  return reportOf(JSON.parse(text) as VitestReport);
}

export function reportOf(json: VitestReport): Report {
  return {
    passed: json.numPassedTests ?? 0,
    failed: (json.numFailedTests ?? 0) + (json.numRuntimeErrorTestSuites ?? 0),
    skipped: (json.numPendingTests ?? 0) + (json.numTodoTests ?? 0),
    files: (json.testResults ?? []).map(fileResult),
  };
}

function fileResult({ name, status, assertionResults: tests }: VitestFile): FileResult {
  const failures = tests.filter((test) => test.status === 'failed').map((test) => test.fullName);
  const passed = tests.filter((test) => test.status === 'passed').length;
  return {
    file: relative(repoRoot, name),
    hasFailed: status === 'failed',
    failures,
    passed,
    failed: failures.length,
    skipped: tests.length - passed - failures.length,
  };
}

export function addCounts(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}
