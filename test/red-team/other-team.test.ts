import { RIVALS } from './arena.ts';
import { asStranger, beyondEveryTeam } from './members.ts';
import { describeMember } from './run-attacks.ts';

describeMember('an administrator of another team', { team: RIVALS, role: 'admin' }, (current) => [
  ...asStranger(current),
  ...beyondEveryTeam(current),
]);
