import type { ReactNode } from 'react';
import { responseText, sparkPoints } from './spark-points.ts';

const SIZE = { width: 96, height: 22 };

/** The last response times as a line. Failures are dots at its foot. @param values milliseconds, the newest last; 0: failed */
export function Sparkline({ values }: { values: readonly number[] }): ReactNode {
  const text = responseText(values);
  if (values.length === 0) return <span title={text}>–</span>;
  const { line, failures } = sparkPoints(values, SIZE);
  return (
    <svg
      role="img"
      aria-label={text}
      {...SIZE}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      className="spark"
    >
      <title>{text}</title>
      <polyline points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {failures.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={2} />
      ))}
    </svg>
  );
}
