import { Controller, Param, Res } from '@nestjs/common';
import { registerImportRoutes, type ExportQuery } from '@pakhwada/contracts/registers';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { attachmentOf } from '../../platform/http/attachment.ts';
import { On, QueryOf } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { ExportRegisterService } from './export-register.service.ts';

@Controller()
export class RegisterExportsController {
  constructor(private readonly exporting: ExportRegisterService) {}

  @On(registerImportRoutes.export)
  async export(@SignedIn() officer: Officer, @Param('register') register: string, @QueryOf(registerImportRoutes.export) query: z.infer<typeof ExportQuery>, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { name, type, file } = await this.exporting.export(officer, register, query);
    return reply.header('content-type', type).header('content-disposition', attachmentOf(name)).send(file);
  }
}
