import { peopleRoutes, type Me } from '@pakhwada/contracts/people';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { callApi, listenForSessionOver } from './api-client.ts';
import { isRefusal } from './refusal.ts';
import { useRead } from './use-read.ts';

export interface Session {
  readonly me: Me | null; // null: nobody is signed in
  readonly isKnown: boolean; // false until the server has said who it is
  /** The session ended while a page was open: the page stays, the frame asks for the password. */
  readonly isOver: boolean;
  readonly error: Error | null;
  readonly signIn: (login: string, password: string) => Promise<Me>;
  readonly signOut: () => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const known = useQueryClient();
  const read = useRead(peopleRoutes.me);
  const [last, setLast] = useState<Me | null>(null);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (read.data) setLast(read.data);
  }, [read.data]);
  useEffect(() => listenForSessionOver(() => setOver(true)), []);

  const signIn = useCallback(
    async (login: string, password: string) => {
      const me = await callApi(peopleRoutes.signIn, { body: { login, password } });
      setOver(false);
      if (last !== null && last.personId !== me.personId) known.clear(); // another person reads nothing of the one before
      setLast(me);
      await known.invalidateQueries();
      return me;
    },
    [known, last],
  );
  const signOut = useCallback(async () => {
    await callApi(peopleRoutes.signOut).catch((error: unknown) => {
      if (!isRefusal(error, 'SESSION_OVER')) throw error; // it had ended already: what was read goes all the same
    });
    setLast(null);
    setOver(false);
    known.clear();
  }, [known]);

  const isRefused = isRefusal(read.error);
  const session = useMemo<Session>(
    () => ({ me: read.data ?? last, isKnown: read.data !== undefined || last !== null || isRefused, isOver: isOver && last !== null, error: isRefused ? null : read.error, signIn, signOut }),
    [read.data, read.error, last, isRefused, isOver, signIn, signOut],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession outside SessionProvider');
  return session;
}

/** The person who is signed in; pages inside the frame are drawn only for one. */
export function useMe(): Me {
  const { me } = useSession();
  if (!me) throw new Error('A page that needs a session was drawn without one');
  return me;
}

/** The person who is signed in, or nobody: for parts that only leave something out for a stranger. */
export function useMeIfAny(): Me | null {
  return use(SessionContext)?.me ?? null;
}
