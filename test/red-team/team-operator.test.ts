import { asOperator, beyondEveryTeam } from './members.ts';
import { describeMember } from './run-attacks.ts';

describeMember('an operator of the team', { team: 'urumi', role: 'operator' }, (current) => [
  ...asOperator(current),
  ...beyondEveryTeam(current),
]);
