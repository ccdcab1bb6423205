import { Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import type { StoreFilter } from '../../../gql/graphql.ts';
import { useViewer } from '../../../shared/viewer.ts';
import type { Act } from './acts.ts';
import { ActForm } from './act-form.tsx';
import { useBulkRunner } from './bulk-context.tsx';
import type { PlannedStore } from './plan.ts';
import { Preview } from './preview.tsx';
import { newRun, type ActOptions } from './run.ts';
import type { Selection } from './selection.ts';

interface Props {
  act: Act;
  selection: Selection;
  filter: StoreFilter;
  onClose: () => void;
  onStarted: () => void;
}

/** Asks for what an act needs, shows what it would do, and starts it. */
export function BulkDialog({ act, selection, filter, onClose, onStarted }: Props): ReactNode {
  const client = useClient();
  const viewer = useViewer();
  const { runner } = useBulkRunner();
  const needsOptions = act.action === 'UPGRADE' || act.action === 'LABEL';
  const [options, setOptions] = useState<ActOptions | undefined>(needsOptions ? undefined : {});
  const start = (stores: readonly PlannedStore[]): void => {
    void runner.start(client, newRun(viewer?.name ?? '', act.action, options ?? {}, stores));
    onStarted();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${act.verb} the selected stores`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {options ? (
        <Preview
          act={act}
          options={options}
          selection={selection}
          filter={filter}
          onConfirm={start}
          onClose={onClose}
        />
      ) : (
        <ActForm action={act.action} onDone={setOptions} onClose={onClose} />
      )}
    </Modal>
  );
}
