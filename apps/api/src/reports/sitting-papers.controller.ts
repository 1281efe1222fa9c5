import { Controller, Param, Req, Res } from '@nestjs/common';
import { minutesRoutes, PAPER_FORMATS, SITTING_PAPERS } from '@pakhwada/contracts/committee';
import { isLanguage } from '@pakhwada/language/translate';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachmentOf } from '../platform/http/attachment.ts';
import { sendTagged, tagOf } from '../platform/http/etag.ts';
import { On, QueryOf } from '../platform/http/on.decorator.ts';
import { refuse } from '../platform/http/rule-breach.ts';
import { SignedIn, type Officer } from '../platform/http/signed-in.decorator.ts';
import { GetSittingPaperService } from './get-sitting-paper.service.ts';

const TYPES = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } as const;

interface Address {
  readonly sittingId: string;
  readonly paper: string;
  readonly language: string;
  readonly format: string;
}

@Controller()
export class SittingPapersController {
  constructor(private readonly getting: GetSittingPaperService) {}

  @On(minutesRoutes.paper)
  async paper(@SignedIn() officer: Officer, @Param() { sittingId, language, ...asked }: Address, @QueryOf(minutesRoutes.paper) { version }: { readonly version?: number }, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const paper = SITTING_PAPERS.find((one) => one === asked.paper);
    const format = PAPER_FORMATS.find((one) => one === asked.format);
    if (!paper || !format || !isLanguage(language)) return refuse('NOT_FOUND');
    const { bytes, sha256, name } = await this.getting.get(officer, sittingId, { paper, format, language, version: version ?? null });
    reply.header('content-disposition', attachmentOf(name));
    await sendTagged(request, reply, tagOf(sha256), async () => bytes, TYPES[format]);
  }
}
