import { Controller, Param, Req, Res } from '@nestjs/common';
import { certificateRoutes, type CertificateDocumentQuery } from '@pakhwada/contracts/funds';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { sendTagged, tagOf } from '../platform/http/etag.ts';
import { On, QueryOf } from '../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../platform/http/signed-in.decorator.ts';
import { GetCertificateDocumentService } from './get-certificate-document.service.ts';

@Controller()
export class CertificateDocumentsController {
  constructor(private readonly getting: GetCertificateDocumentService) {}

  @On(certificateRoutes.document)
  async document(@SignedIn() officer: Officer, @Param('certificateNo') certificateNo: string, @QueryOf(certificateRoutes.document) query: z.infer<typeof CertificateDocumentQuery>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { pdf, sha256 } = await this.getting.get(officer, certificateNo, { language: query.language, revision: query.revision });
    reply.header('content-disposition', `attachment; filename="${certificateNo}-${query.language}.pdf"`);
    await sendTagged(request, reply, tagOf(sha256), async () => pdf, 'application/pdf');
  }
}
