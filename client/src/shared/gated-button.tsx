import { Button, Tooltip, VisuallyHidden, type ButtonProps } from '@mantine/core';
import { useId, type MouseEventHandler, type ReactNode } from 'react';
import { useLack, type RightName } from './rights.ts';

interface Props extends ButtonProps {
  /** The right that the action needs. */
  right: RightName;
  /** Default: the team whose stores are shown. */
  team?: string;
  onClick: MouseEventHandler<HTMLButtonElement>;
  'aria-label'?: string;
}

/**
 * A button that says why the user may not use it. It keeps the focus then, so that the reason is in reach of a keyboard and
 * of a screen reader. The server decides; this explains earlier.
 */
export function GatedButton({ right, team, onClick, children, ...props }: Props): ReactNode {
  const lack = useLack(right, team);
  const id = useId();
  if (lack === undefined)
    return (
      <Button {...props} onClick={onClick}>
        {children}
      </Button>
    );
  return (
    <>
      <Tooltip
        label={lack}
        withinPortal={false}
        multiline
        w={280}
        events={{ hover: true, focus: true, touch: true }}
      >
        <Button
          {...props}
          data-disabled
          aria-disabled
          aria-describedby={id}
          onClick={(event) => event.preventDefault()}
        >
          {children}
        </Button>
      </Tooltip>
      <VisuallyHidden id={id}>{lack}</VisuallyHidden>
    </>
  );
}
