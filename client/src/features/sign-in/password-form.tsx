import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { postAuth } from '../../shared/sign-in/session.ts';

/** Signs the local administrator in. The password is in this form alone. */
export function PasswordForm({ returnTo }: { returnTo: string }): ReactNode {
  const [user, setUser] = useState('admin');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    const { ok, message } = await postAuth('/auth/password', { user, password });
    if (ok) return location.assign(returnTo);
    setBusy(false);
    setPassword('');
    setProblem(message);
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label="Sign in with a password">
      <Stack>
        <TextInput
          label="User"
          autoComplete="username"
          value={user}
          onChange={(event) => setUser(event.currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {problem !== undefined && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <Button type="submit" variant="default" loading={busy} disabled={user === '' || password === ''}>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
