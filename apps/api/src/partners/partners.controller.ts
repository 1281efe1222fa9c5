import { Controller, Param } from '@nestjs/common';
import { partnerRoutes, type EvaluationForm, type PartnerCallForm, type PartnerCallPage, type PartnerCallSummary, type PartnerStanding, type PartnerStep, type StandingStep } from '@pakhwada/contracts/partners';
import type { z } from 'zod';
import { BodyOf, On } from '../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../platform/http/signed-in.decorator.ts';
import { EvaluateService } from './evaluate.service.ts';
import { GetCallService } from './get-call.service.ts';
import { KeepCallService } from './keep-call.service.ts';
import { PartnerStandingsService } from './partner-standings.service.ts';
import { StepCandidateService } from './step-candidate.service.ts';

@Controller()
export class PartnersController {
  constructor(
    private readonly standings: PartnerStandingsService,
    private readonly getting: GetCallService,
    private readonly keeping: KeepCallService,
    private readonly evaluating: EvaluateService,
    private readonly stepping: StepCandidateService,
  ) {}

  @On(partnerRoutes.partners)
  partners(@SignedIn() officer: Officer): Promise<PartnerStanding[]> {
    return this.standings.list(officer);
  }

  @On(partnerRoutes.lead)
  lead(@SignedIn() officer: Officer, @Param('officeCode') officeCode: string, @BodyOf(partnerRoutes.lead) body: StandingStep): Promise<PartnerStanding> {
    return this.standings.lead(officer, officeCode, body);
  }

  @On(partnerRoutes.calls)
  calls(@SignedIn() officer: Officer): Promise<z.infer<typeof PartnerCallSummary>[]> {
    return this.getting.list(officer);
  }

  @On(partnerRoutes.addCall)
  addCall(@SignedIn() officer: Officer, @BodyOf(partnerRoutes.addCall) body: PartnerCallForm): Promise<PartnerCallPage> {
    return this.keeping.add(officer, body);
  }

  @On(partnerRoutes.call)
  call(@SignedIn() officer: Officer, @Param('callId') callId: string): Promise<PartnerCallPage> {
    return this.getting.page(officer, callId);
  }

  @On(partnerRoutes.reviseCall)
  reviseCall(@SignedIn() officer: Officer, @Param('callId') callId: string, @BodyOf(partnerRoutes.reviseCall) body: PartnerCallForm): Promise<PartnerCallPage> {
    return this.keeping.revise(officer, callId, body);
  }

  @On(partnerRoutes.evaluate)
  evaluate(@SignedIn() officer: Officer, @Param('callId') callId: string, @BodyOf(partnerRoutes.evaluate) body: EvaluationForm): Promise<PartnerCallPage> {
    return this.evaluating.evaluate(officer, callId, body);
  }

  @On(partnerRoutes.step)
  step(@SignedIn() officer: Officer, @Param('callId') callId: string, @BodyOf(partnerRoutes.step) body: PartnerStep): Promise<PartnerCallPage> {
    return this.stepping.step(officer, callId, body);
  }
}
