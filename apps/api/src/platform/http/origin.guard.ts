import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SETTINGS, type Settings } from '../config/settings.ts';
import { refuse } from './rule-breach.ts';

const READS = ['GET', 'HEAD', 'OPTIONS'];

/** A write must come from our own pages: a page of another site that makes the browser send a request is refused, cookie or not. Programs send no Origin. */
@Injectable()
export class OriginGuard implements CanActivate {
  private readonly ownOrigin: string;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.ownOrigin = new URL(settings.publicUrl).origin;
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (READS.includes(request.method) || this.isOwn(request)) return true;
    return refuse('FOREIGN_ORIGIN');
  }

  private isOwn({ headers }: FastifyRequest): boolean {
    const { origin } = headers;
    const site = headers['sec-fetch-site'];
    if (origin === undefined) return site === undefined || site === 'same-origin' || site === 'none';
    return origin === this.ownOrigin || (URL.canParse(origin) && new URL(origin).host === headers.host);
  }
}
