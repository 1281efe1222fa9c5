import { Controller, Param } from '@nestjs/common';
import { committeeRoutes, type AttendanceForm, type SittingAct, type SittingForm, type SittingList, type SittingPage, type SittingsQuery } from '@pakhwada/contracts/committee';
import type { z } from 'zod';
import { BodyOf, On, QueryOf } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { ActOnSittingService } from './act-on-sitting.service.ts';
import { CallSittingService } from './call-sitting.service.ts';
import { ReadSittingService } from './read-sitting.service.ts';

@Controller()
export class SittingsController {
  constructor(
    private readonly reading: ReadSittingService,
    private readonly calling: CallSittingService,
    private readonly acting: ActOnSittingService,
  ) {}

  @On(committeeRoutes.sittings)
  sittings(@SignedIn() officer: Officer, @QueryOf(committeeRoutes.sittings) query: z.infer<typeof SittingsQuery>): Promise<SittingList> {
    return this.reading.list(officer, query);
  }

  @On(committeeRoutes.call)
  call(@SignedIn() officer: Officer, @BodyOf(committeeRoutes.call) body: SittingForm): Promise<SittingPage> {
    return this.calling.call(officer, body);
  }

  @On(committeeRoutes.sitting)
  sitting(@SignedIn() officer: Officer, @Param('sittingId') sittingId: string): Promise<SittingPage> {
    return this.reading.page(officer, sittingId);
  }

  @On(committeeRoutes.reviseSitting)
  revise(@SignedIn() officer: Officer, @Param('sittingId') sittingId: string, @BodyOf(committeeRoutes.reviseSitting) body: SittingForm): Promise<SittingPage> {
    return this.calling.revise(officer, sittingId, body);
  }

  @On(committeeRoutes.act)
  act(@SignedIn() officer: Officer, @Param('sittingId') sittingId: string, @BodyOf(committeeRoutes.act) body: SittingAct): Promise<SittingPage> {
    return this.acting.act(officer, sittingId, body);
  }

  @On(committeeRoutes.attend)
  attend(@SignedIn() officer: Officer, @Param('sittingId') sittingId: string, @BodyOf(committeeRoutes.attend) body: AttendanceForm): Promise<SittingPage> {
    return this.acting.recordAttendance(officer, sittingId, body);
  }
}
