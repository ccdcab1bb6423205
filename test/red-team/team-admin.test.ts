import { beyondEveryTeam } from './members.ts';
import { describeMember } from './run-attacks.ts';

describeMember('an administrator of the team', { team: 'urumi', role: 'admin' }, beyondEveryTeam);
