import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Confirm } from './confirm.tsx';

interface Props {
  /** What it does, as one word, such as "Remove". */
  verb: string;
  /** What it is done to, in the row of the button. */
  name: string;
  /** Label of the button that does it. */
  action: string;
  busy: boolean;
  /** What follows from it. */
  children: ReactNode;
  onConfirm: () => Promise<void>;
}

/** A small button in a row that takes something away after a question. */
export function ConfirmedButton({ verb, name, action, busy, children, onConfirm }: Props): ReactNode {
  const [opened, setOpened] = useState(false);
  const confirm = async (): Promise<void> => {
    await onConfirm();
    setOpened(false);
  };
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="red"
        c="var(--danger)"
        aria-label={`${verb} ${name}`}
        onClick={() => setOpened(true)}
      >
        {verb}…
      </Button>
      <Confirm
        title={`${verb} ${name}?`}
        action={action}
        opened={opened}
        busy={busy}
        onConfirm={() => void confirm()}
        onClose={() => setOpened(false)}
      >
        {children}
      </Confirm>
    </>
  );
}
