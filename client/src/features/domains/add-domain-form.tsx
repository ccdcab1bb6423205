import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { problemAt } from '../../shared/refusal.ts';
import { Refused } from '../../shared/refused.tsx';
import { useAct } from '../../shared/use-act.ts';
import { AddDomain } from './documents.ts';

/** Adds a domain. What a user pastes may be a URL or in upper case. */
export function AddDomainForm({ id, uid }: { id: string; uid: string }): ReactNode {
  const [text, setText] = useState('');
  const { busy, refusal, act } = useAct('inline');
  const host = hostOf(text);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (host === '') return;
    if (await act(AddDomain, { input: { id, uid, host } }, `${host} is added.`)) setText('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="xs" mt="md">
        <Group align="end">
          <TextInput
            label="New domain"
            placeholder="shop.example.com"
            value={text}
            error={problemAt(refusal, 'host')}
            onChange={(event) => setText(event.currentTarget.value)}
            autoComplete="off"
            style={{ flexGrow: 1 }}
          />
          <Button type="submit" variant="default" loading={busy} disabled={host === ''}>
            Add domain
          </Button>
        </Group>
        <Refused refusal={refusal} fields={['host']} />
      </Stack>
    </form>
  );
}

function hostOf(text: string): string {
  const host = text.trim().toLowerCase();
  return URL.parse(host)?.hostname || host.replace(/\.$/, '');
}
