// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { FakeServer } from '../../testing/fake-server.ts';
import { refusalSample, teamSample, viewerSample } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { CreateTeam } from './create-team.tsx';
import { DeleteTeam } from './delete-team.tsx';
import { EditTeam } from './edit-team.tsx';
import { Members } from './members.tsx';
import { TeamList } from './team-list.tsx';

const accepted = { __typename: 'TeamPayload' };
const engines = [
  { engine: 'WOOCOMMERCE', title: 'WooCommerce' },
  { engine: 'MEDUSA', title: 'Medusa' },
];
const invalid = (...fields: string[]): object => ({
  __typename: 'InvalidInput',
  code: 'INVALID_INPUT',
  field: fields[0],
  message: `${fields[0]} is wrong`,
  problems: fields.map((field) => ({ path: [field, '0'], message: `${field} is wrong` })),
});

describe('the list', () => {
  test('shows stores used, members and my role of each team, and follows changes', async () => {
    const server = new FakeServer({ viewer: viewerSample, teamsChanged: [teamSample] });
    show(<TeamList />, server);
    const card = await screen.findByRole('article', { name: 'Red' });
    expect(within(card).getByText('3 of 5 stores')).toBeTruthy();
    expect(card.textContent).toContain('red · 2 members');
    expect(await within(card).findByText('You: Admin')).toBeTruthy();
    const unlimited = { ...teamSample, limits: { storesUsed: 1, storesTotal: null } };
    await act(() => server.push('teamsChanged', [unlimited]));
    expect(await within(card).findByText('1 store, no limit')).toBeTruthy();
  });

  test('says what to do without a team', async () => {
    show(<TeamList />, new FakeServer({ viewer: viewerSample, teamsChanged: [] }));
    expect(await screen.findByText('No team yet')).toBeTruthy();
  });

  test('says why a team is not ready', async () => {
    const [ready] = teamSample.conditions;
    const condition = { ...ready, status: 'FALSE', message: 'the namespace is taken' };
    const teamsChanged = [{ ...teamSample, conditions: [condition] }];
    show(<TeamList />, new FakeServer({ viewer: viewerSample, teamsChanged }));
    expect(await screen.findByText('the namespace is taken')).toBeTruthy();
  });
});

describe('members', () => {
  test('have a new role as soon as it is chosen', async () => {
    const server = new FakeServer({ setTeamMember: accepted });
    const { user } = show(<Members team={teamSample} editable />, server);
    await user.selectOptions(screen.getByLabelText('Role of ann'), 'Operator');
    expect(await screen.findByText('ann is operator now.')).toBeTruthy();
    const member = { kind: 'USER', name: 'ann', role: 'OPERATOR' };
    expect(server.variablesOf('SetTeamMember')).toEqual([{ input: { team: 'red', uid: 'u-red', member } }]);
  });

  test('are removed after a confirmation', async () => {
    const server = new FakeServer({ removeTeamMember: accepted });
    const { user } = show(<Members team={teamSample} editable />, server);
    await user.click(screen.getByRole('button', { name: 'Remove red/ci' }));
    expect(server.sent).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Remove member' }));
    expect(await screen.findByText('red/ci is removed.')).toBeTruthy();
    const member = { kind: 'SERVICE_ACCOUNT', name: 'ci', namespace: 'red' };
    expect(server.variablesOf('RemoveTeamMember')).toEqual([
      { input: { team: 'red', uid: 'u-red', member } },
    ]);
  });

  test('are added with the keyboard, and a problem is shown at the name', async () => {
    const answers: object[] = [invalid('member'), accepted];
    const server = new FakeServer({ setTeamMember: () => answers.shift() });
    const { user } = show(<Members team={teamSample} editable />, server);
    const name = screen.getByLabelText(/^Name/);
    await user.type(name, 'bob{Enter}');
    expect(await screen.findByText('member is wrong')).toBeTruthy();
    expect(name.getAttribute('aria-invalid')).toBe('true');
    await user.type(name, '{Enter}');
    expect(await screen.findByText('bob is a member now.')).toBeTruthy();
    expect(name).toHaveProperty('value', '');
  });

  test('are only read by those who may not change them', () => {
    show(<Members team={teamSample} editable={false} />);
    expect(screen.getByText('Admins of the team change its members.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});

describe('the form of a team', () => {
  const edit = (updateTeam: unknown) => {
    const server = new FakeServer({ updateTeam, engines });
    const onClose = vi.fn<() => void>();
    const { user } = show(<EditTeam team={teamSample} opened onClose={onClose} />, server);
    return { server, user, onClose, save: screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }) };
  };

  test('sends what was edited, and lifts a restriction', async () => {
    const { server, user, onClose, save } = edit(accepted);
    await user.click(screen.getByLabelText('Any engine'));
    await user.clear(screen.getByLabelText('Maximum stores'));
    await user.click(save);
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    const input = { team: 'red', uid: 'u-red', ifGeneration: 4, engines: null, maxStores: null };
    expect(server.variablesOf('UpdateTeam')).toEqual([{ input }]);
  });

  test('shows each problem at its field', async () => {
    const { user, onClose, save } = edit(invalid('hostSuffixes', 'maxStores'));
    await user.click(save);
    expect(await screen.findByText('hostSuffixes is wrong')).toBeTruthy();
    for (const label of ['Domains of hosts', 'Maximum stores'])
      expect(screen.getByLabelText(label).getAttribute('aria-invalid')).toBe('true');
    expect(onClose).not.toHaveBeenCalled();
  });

  test('is loaded again when somebody else has changed the team', async () => {
    const { save, user } = edit({
      __typename: 'TeamChanged',
      code: 'TEAM_CHANGED',
      message: 'the team "red" has changed',
      name: 'red',
      uid: 'u-red',
      generation: 5,
    });
    await user.click(save);
    expect((await screen.findByRole('alert')).textContent).toContain('The team was changed');
    expect(save.disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Load the current settings' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('creates a team; a name that is taken is marked', async () => {
    const taken = { ...invalid('name'), code: 'NAME_TAKEN' };
    const answers: object[] = [taken, accepted];
    const server = new FakeServer({ createTeam: () => answers.shift(), engines });
    const onDone = vi.fn<(name?: string) => void>();
    const { user } = show(<CreateTeam onDone={onDone} />, server);
    const name = screen.getByLabelText(/^Name/);
    await user.type(name, 'Blue{Enter}');
    expect(await screen.findByText('name is wrong')).toBeTruthy();
    expect(name.getAttribute('aria-invalid')).toBe('true');
    await user.type(name, '2{Enter}');
    await waitFor(() => expect(onDone).toHaveBeenCalledExactlyOnceWith('blue2'));
    expect(server.variablesOf('CreateTeam').at(-1)).toEqual({ input: { name: 'blue2' } });
  });

  test('deletes a team after a confirmation, and says why it is refused', async () => {
    const server = new FakeServer({ deleteTeam: refusalSample.conflict });
    const onClose = vi.fn<() => void>();
    const { user } = show(<DeleteTeam team={teamSample} opened onClose={onClose} />, server);
    await user.click(screen.getByRole('button', { name: 'Delete team' }));
    expect(await screen.findByText('The store is busy. Wait a moment.')).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
  });
});
