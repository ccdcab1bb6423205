import { Code, Radio, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { getFragmentData, graphql, type FragmentType } from '../../gql/index.ts';

export const EngineChoiceFields = graphql(`
  fragment EngineChoiceFields on EngineInfo {
    engine
    title
    description
    available
    reason
    fix
  }
`);

/** One engine; an unavailable one shows the reason and the fix. */
export function EngineChoice({ engine }: { engine: FragmentType<typeof EngineChoiceFields> }): ReactNode {
  const fields = getFragmentData(EngineChoiceFields, engine);
  const why = fields.available ? undefined : (
    <Text span size="xs" c="var(--mantine-color-text)">
      Not available: {fields.reason} {fields.fix && <Code>{fields.fix}</Code>}
    </Text>
  );
  return (
    <div>
      <Radio
        value={fields.engine}
        label={fields.title}
        description={fields.description}
        disabled={!fields.available}
      />
      {why}
    </div>
  );
}
