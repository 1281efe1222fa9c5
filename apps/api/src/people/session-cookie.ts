import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../platform/config/settings.ts';

const NAME = 'pakhwada_session';
const options = (settings: Settings) => ({ path: '/', httpOnly: true, sameSite: 'strict', secure: settings.publicUrl.startsWith('https:') }) as const;

export function tokenIn(request: FastifyRequest): string | null {
  return request.cookies?.[NAME] ?? null;
}
export function giveToken(reply: FastifyReply, settings: Settings, token: string, expiresAt: Date): void {
  reply.setCookie(NAME, token, { ...options(settings), expires: expiresAt });
}
export function takeToken(reply: FastifyReply, settings: Settings): void {
  reply.clearCookie(NAME, options(settings));
}
