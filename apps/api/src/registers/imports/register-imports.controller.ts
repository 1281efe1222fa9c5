import { Controller, Param, Req, Res } from '@nestjs/common';
import { registerImportRoutes, type FileLanguageQuery, type RegisterFaults, type RegisterFaultsQuery, type RegisterImport, type RegisterImportsQuery, type SendRegisterFileQuery, type SentRegisterFile } from '@pakhwada/contracts/registers';
import { WORKBOOK_TYPE } from '@pakhwada/report/workbook';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { attachmentOf } from '../../platform/http/attachment.ts';
import { On, QueryOf } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { EndRegisterImportService } from './end-register-import.service.ts';
import { ListRegisterImportsService } from './list-register-imports.service.ts';
import { RegisterTemplateService } from './register-template.service.ts';
import { RejectedWorkbookService } from './rejected-workbook.service.ts';
import { SendRegisterFileService } from './send-register-file.service.ts';

@Controller()
export class RegisterImportsController {
  constructor(
    private readonly templates: RegisterTemplateService,
    private readonly sending: SendRegisterFileService,
    private readonly listing: ListRegisterImportsService,
    private readonly ending: EndRegisterImportService,
    private readonly rejecting: RejectedWorkbookService,
  ) {}

  @On(registerImportRoutes.template)
  async template(@SignedIn() officer: Officer, @Param('register') register: string, @QueryOf(registerImportRoutes.template) { language }: z.infer<typeof FileLanguageQuery>, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { name, file } = await this.templates.compose(officer, register, language);
    return reply.header('content-type', WORKBOOK_TYPE).header('content-disposition', attachmentOf(name)).send(file);
  }

  @On(registerImportRoutes.send)
  send(@SignedIn() officer: Officer, @Param('register') register: string, @QueryOf(registerImportRoutes.send) query: z.infer<typeof SendRegisterFileQuery>, @Req() request: FastifyRequest): Promise<SentRegisterFile> {
    return this.sending.send(officer, register, query, request.body);
  }

  @On(registerImportRoutes.list)
  list(@SignedIn() officer: Officer, @QueryOf(registerImportRoutes.list) { register }: z.infer<typeof RegisterImportsQuery>): Promise<RegisterImport[]> {
    return this.listing.list(officer, register);
  }

  @On(registerImportRoutes.one)
  get(@SignedIn() officer: Officer, @Param('importId') importId: string): Promise<RegisterImport> {
    return this.listing.get(officer, importId);
  }

  @On(registerImportRoutes.end)
  end(@SignedIn() officer: Officer, @Param('importId') importId: string): Promise<RegisterImport> {
    return this.ending.end(officer, importId);
  }

  @On(registerImportRoutes.faults)
  faults(@SignedIn() officer: Officer, @Param('importId') importId: string, @QueryOf(registerImportRoutes.faults) { offset }: z.infer<typeof RegisterFaultsQuery>): Promise<RegisterFaults> {
    return this.listing.faults(officer, importId, offset);
  }

  @On(registerImportRoutes.rejected)
  async rejected(@SignedIn() officer: Officer, @Param('importId') importId: string, @QueryOf(registerImportRoutes.rejected) { language }: z.infer<typeof FileLanguageQuery>, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { name, file } = await this.rejecting.compose(officer, importId, language);
    return reply.header('content-type', WORKBOOK_TYPE).header('content-disposition', attachmentOf(name)).send(file);
  }
}
