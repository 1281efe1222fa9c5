import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { OfficeKind } from '@pakhwada/domain/plan';
import type { Charge } from '@pakhwada/domain/rights';
import type { FastifyRequest } from 'fastify';

/** The person who asks, in the charge they hold now. What they may see and do follows from this alone, never from the body of a request. */
export interface Officer extends Charge {
  readonly login: string;
  readonly stateId: number;
  readonly schemeCode: string;
  readonly officeKind: OfficeKind;
  readonly sessionId: string;
}

export type OfficerRequest = FastifyRequest & { officer?: Officer };

/** `list(@SignedIn() officer: Officer)`; the session guard has put it there. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Officer => {
  const { officer } = context.switchToHttp().getRequest<OfficerRequest>();
  if (!officer) throw new Error('A public route asked who is signed in');
  return officer;
});
