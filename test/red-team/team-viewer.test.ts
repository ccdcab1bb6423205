import { asViewer, beyondEveryTeam } from './members.ts';
import { describeMember } from './run-attacks.ts';

describeMember('a viewer of the team', { team: 'urumi', role: 'viewer' }, (current) => [
  ...asViewer(current),
  ...beyondEveryTeam(current),
]);
