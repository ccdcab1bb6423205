import { mapExchange, type Exchange } from 'urql';
import { askToSignIn } from './session.ts';

/** Leads to the sign-in page when the server answers that there is no session. */
export const signedIn = (): Exchange =>
  mapExchange({
    onError: ({ response }) => {
      if (response instanceof Response && response.status === 401) askToSignIn();
    },
  });
