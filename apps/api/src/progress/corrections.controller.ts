import { Controller, Param } from '@nestjs/common';
import { progressRoutes, type Correction, type CorrectionRequest } from '@pakhwada/contracts/progress';
import type { z } from 'zod';
import type { InParts } from '../platform/http/in-parts.ts';
import { InPartsOf, On } from '../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../platform/http/signed-in.decorator.ts';
import { ApproveCorrectionService } from './approve-correction.service.ts';
import { CorrectionsService } from './corrections.service.ts';
import { correctionParts } from './submission-parts.ts';
import { ProposeCorrectionService } from './propose-correction.service.ts';

@Controller()
export class CorrectionsController {
  constructor(
    private readonly corrections: CorrectionsService,
    private readonly proposing: ProposeCorrectionService,
    private readonly approving: ApproveCorrectionService,
  ) {}

  @On(progressRoutes.corrections)
  list(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string): Promise<Correction[]> {
    return this.corrections.list(officer, fortnightId);
  }

  @On(progressRoutes.proposeCorrection)
  propose(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @InPartsOf(progressRoutes.proposeCorrection, correctionParts) body: InParts<z.infer<typeof CorrectionRequest>>): Promise<Correction> {
    return this.proposing.propose({ ...officer, fortnightId }, officer, body, body.faults);
  }

  @On(progressRoutes.approveCorrection)
  approve(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @Param('correctionId') correctionId: string): Promise<Correction> {
    return this.approving.approve({ ...officer, fortnightId }, officer, correctionId);
  }
}
