import { Controller, Param, Req, Res } from '@nestjs/common';
import { evidenceRoutes, type AddEvidenceQuery, type Evidence, type EvidenceQuery, type WithdrawalOrder } from '@pakhwada/contracts/registers';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { sendAttachment } from '../platform/http/attachment.ts';
import { BodyOf, On, QueryOf } from '../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../platform/http/signed-in.decorator.ts';
import { AddEvidenceService } from './add-evidence.service.ts';
import { EvidenceService } from './evidence.service.ts';

@Controller()
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly adding: AddEvidenceService,
  ) {}

  @On(evidenceRoutes.list)
  list(@SignedIn() officer: Officer, @QueryOf(evidenceRoutes.list) { subject, of }: z.infer<typeof EvidenceQuery>): Promise<Evidence[]> {
    return this.evidence.list(officer, subject, of);
  }

  @On(evidenceRoutes.add)
  add(@SignedIn() officer: Officer, @QueryOf(evidenceRoutes.add) told: z.infer<typeof AddEvidenceQuery>, @Req() request: FastifyRequest): Promise<Evidence> {
    return this.adding.add(officer, told, request.body);
  }

  @On(evidenceRoutes.file)
  async file(@SignedIn() officer: Officer, @Param('evidenceId') evidenceId: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return sendAttachment(reply, await this.evidence.open(officer, evidenceId));
  }

  @On(evidenceRoutes.withdraw)
  withdraw(@SignedIn() officer: Officer, @Param('evidenceId') evidenceId: string, @BodyOf(evidenceRoutes.withdraw) { reason }: z.infer<typeof WithdrawalOrder>): Promise<Evidence> {
    return this.evidence.withdraw(officer, evidenceId, reason);
  }
}
