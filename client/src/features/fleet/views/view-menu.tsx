import { Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useSay } from '../../../shared/notices.tsx';
import { searchOfView, withView } from './saved-views.ts';
import { useSavedViews } from './use-saved-views.ts';
import { ViewRow } from './view-row.tsx';

/** Queries of the table that the user has saved in this browser, and links to send them. */
export function ViewMenu(): ReactNode {
  const [params] = useSearchParams();
  const [views, update] = useSavedViews();
  const search = searchOfView(params);
  const current = views.find((view) => view.search === search);
  return (
    <Popover position="bottom-end" withinPortal={false} trapFocus>
      <Popover.Target>
        <Button variant="default">{current ? `View: ${current.name}` : 'Views'}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Views" w={340}>
        <Stack gap="xs">
          {views.length === 0 && (
            <Text size="sm" c="dimmed">
              No saved views yet. A view is a search with its filters, order and columns.
            </Text>
          )}
          {views.map((view) => (
            <ViewRow key={view.name} view={view} isCurrent={view === current} update={update} />
          ))}
          {!current && <SaveForm onSave={(name) => update((now) => withView(now, name, search))} />}
          <CopyLink />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function SaveForm({ onSave }: { onSave: (name: string) => void }): ReactNode {
  const [name, setName] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!name.trim()) return;
    onSave(name);
    setName('');
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="end" wrap="nowrap">
        <TextInput
          label="Save this view as"
          size="sm"
          flex={1}
          maxLength={60}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" disabled={!name.trim()}>
          Save
        </Button>
      </Group>
    </form>
  );
}

function CopyLink(): ReactNode {
  const say = useSay();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href);
      say('The link is copied.');
    } catch {
      say('The browser does not allow it: copy the address of the page.', 'problem');
    }
  };
  return (
    <Button variant="subtle" size="compact-sm" onClick={() => void copy()}>
      Copy a link to this view
    </Button>
  );
}
