import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Public } from '../http/public.decorator.ts';

/** For the machinery around the server; says nothing about the data. */
@ApiExcludeController()
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly source: DataSource) {}

  @Get('live')
  @HttpCode(200)
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string }> {
    const isReady = await this.source.query(`select count(*) as applied from migrations`).then(
      (rows: { applied: number }[]) => rows[0]!.applied >= this.source.migrations.length,
      () => false,
    );
    if (!isReady) reply.code(503);
    return { status: isReady ? 'ready' : 'not ready' };
  }
}
