import { Controller, Param, Req, Res } from '@nestjs/common';
import { statementRoutes, type StatementFileQuery, type Statements, type StatementsQuery } from '@pakhwada/contracts/funds';
import { WORKBOOK_TYPE } from '@pakhwada/report/workbook';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { sendTagged } from '../../platform/http/etag.ts';
import { On, QueryOf } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { GetStatementsService, type StatementsFile } from './get-statements.service.ts';

const CSV_TYPE = 'text/csv; charset=utf-8';

@Controller()
export class StatementsController {
  constructor(private readonly getting: GetStatementsService) {}

  @On(statementRoutes.statements)
  get(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string): Promise<Statements> {
    return this.getting.get(officer, fortnightId);
  }

  @On(statementRoutes.workbook)
  async workbook(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @QueryOf(statementRoutes.workbook) { language }: z.infer<typeof StatementsQuery>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendFile(request, reply, await this.getting.workbook(officer, fortnightId, language), WORKBOOK_TYPE);
  }

  @On(statementRoutes.csv)
  async csv(
    @SignedIn() officer: Officer,
    @Param('fortnightId') fortnightId: string,
    @QueryOf(statementRoutes.csv) { language, statement = 'one' }: z.infer<typeof StatementFileQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(request, reply, await this.getting.csv(officer, fortnightId, language, statement), CSV_TYPE);
  }
}

async function sendFile(request: FastifyRequest, reply: FastifyReply, { name, tag, sha256, make }: StatementsFile, type: string): Promise<void> {
  reply.header('content-disposition', `attachment; filename="${name}"`);
  if (sha256 !== null) reply.header('x-review-sha256', sha256);
  await sendTagged(request, reply, tag, make, type);
}
