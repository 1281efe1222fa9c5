import { Controller, Param, Res } from '@nestjs/common';
import { committeeRoutes, type CommitteeForm, type CommitteePage } from '@pakhwada/contracts/committee';
import type { FastifyReply } from 'fastify';
import { BodyOf, On, QueryOf } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { KeepCommitteeService } from './keep-committee.service.ts';
import { ListCommitteesService } from './list-committees.service.ts';
import { ReadCalendarService } from './read-calendar.service.ts';

@Controller()
export class CommitteesController {
  constructor(
    private readonly listing: ListCommitteesService,
    private readonly keeping: KeepCommitteeService,
    private readonly calendars: ReadCalendarService,
  ) {}

  @On(committeeRoutes.committees)
  list(@SignedIn() officer: Officer): Promise<CommitteePage[]> {
    return this.listing.list(officer);
  }

  @On(committeeRoutes.addCommittee)
  add(@SignedIn() officer: Officer, @BodyOf(committeeRoutes.addCommittee) body: CommitteeForm): Promise<CommitteePage> {
    return this.keeping.add(officer, body);
  }

  @On(committeeRoutes.reviseCommittee)
  revise(@SignedIn() officer: Officer, @Param('committeeCode') code: string, @BodyOf(committeeRoutes.reviseCommittee) body: CommitteeForm): Promise<CommitteePage> {
    return this.keeping.revise(officer, code, body);
  }

  @On(committeeRoutes.calendar)
  async calendar(@Param('schemeCode') schemeCode: string, @Param('committeeCode') code: string, @QueryOf(committeeRoutes.calendar) { token }: { readonly token: string }, @Res() reply: FastifyReply): Promise<void> {
    const feed = await this.calendars.read(schemeCode, code, token);
    await reply.header('content-type', 'text/calendar; charset=utf-8').header('cache-control', 'private, no-store').header('content-disposition', `inline; filename="${code.toLowerCase()}.ics"`).send(feed);
  }
}
