import { Anchor, Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { renamed, without, type SavedView } from './saved-views.ts';

interface Props {
  view: SavedView;
  isCurrent: boolean;
  update: (change: (views: readonly SavedView[]) => SavedView[]) => void;
}

/** A saved view: a link to it, and its name and existence. */
export function ViewRow({ view, isCurrent, update }: Props): ReactNode {
  const [isRenaming, setRenaming] = useState(false);
  const rename = (name: string): void => {
    update((now) => renamed(now, view.name, name));
    setRenaming(false);
  };
  if (isRenaming) return <Rename name={view.name} onDone={rename} />;
  const small = { size: 'compact-xs', variant: 'subtle' } as const;
  return (
    <Group gap={4} wrap="nowrap">
      <Anchor
        component={Link}
        to={{ search: view.search }}
        size="sm"
        flex={1}
        aria-current={isCurrent ? 'page' : undefined}
        fw={isCurrent ? 700 : 400}
      >
        {view.name}
      </Anchor>
      <Button {...small} aria-label={`Rename ${view.name}`} onClick={() => setRenaming(true)}>
        Rename
      </Button>
      <Button
        {...small}
        c="var(--danger)"
        aria-label={`Delete the view ${view.name}`}
        onClick={() => update((now) => without(now, view.name))}
      >
        Delete
      </Button>
    </Group>
  );
}

function Rename({ name, onDone }: { name: string; onDone: (name: string) => void }): ReactNode {
  const [text, setText] = useState(name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onDone(text);
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          aria-label={`New name of ${name}`}
          size="xs"
          flex={1}
          maxLength={60}
          autoComplete="off"
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" size="xs">
          Rename
        </Button>
      </Group>
    </form>
  );
}
