import type { ReactNode } from 'react';
import { GatedButton } from '../../shared/gated-button.tsx';
import { useAct } from '../../shared/use-act.ts';
import { SetPrimaryDomain } from './documents.ts';

interface Props {
  id: string;
  uid: string;
  /** Null: the host that the store has without domains. */
  host: string | null;
  label: string;
}

/** Serves the store at a host. */
export function PrimaryButton({ id, uid, host, label }: Props): ReactNode {
  const { busy, act } = useAct();
  const set = (): void =>
    void act(SetPrimaryDomain, { input: { id, uid, host } }, `The store moves to ${label}.`);
  return (
    <GatedButton
      right="canChangeDomains"
      size="xs"
      variant="default"
      loading={busy}
      onClick={set}
      aria-label={`Make ${label} primary`}
    >
      Make primary
    </GatedButton>
  );
}
