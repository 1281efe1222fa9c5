import type { Route } from '../wire/route.ts';
import { About, Me, OwnSession, SetPassword, SignIn } from './people.schema.ts';

export const peopleRoutes = {
  about: { method: 'GET', path: '/about', summary: 'Mode, clock and demo accounts', isPublic: true, reply: About },
  signIn: { method: 'POST', path: '/session', summary: 'Sign in; sets the session cookie', isPublic: true, body: SignIn, reply: Me, status: 201 },
  me: { method: 'GET', path: '/session', summary: 'Who is signed in', reply: Me },
  signOut: { method: 'DELETE', path: '/session', summary: 'Sign out', status: 204 },
  sessions: { method: 'GET', path: '/sessions', summary: 'Own sessions', reply: OwnSession, isList: true },
  revokeSession: { method: 'DELETE', path: '/sessions/:sessionId', summary: 'End one of the own sessions', status: 204 },
  setPassword: { method: 'POST', path: '/password', summary: 'Set a password with a one-time link', isPublic: true, body: SetPassword, status: 204 },
} as const satisfies Record<string, Route>;
