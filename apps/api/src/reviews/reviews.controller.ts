import { Controller, Param, Req, Res } from '@nestjs/common';
import type { FortnightSummary } from '@pakhwada/contracts/fortnights';
import { reviewRoutes, type Origin, type OriginQuery } from '@pakhwada/contracts/reviews';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { isUnchanged } from '../platform/http/etag.ts';
import { On, QueryOf } from '../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../platform/http/signed-in.decorator.ts';
import { ChainService, type ChainState } from './chain.service.ts';
import { FreezeEarlyService } from './freeze-early.service.ts';
import { GetOriginService } from './get-origin.service.ts';
import { ReadReviewService, type ReadableReview } from './read-review.service.ts';

const FOR_EVER = 'private, max-age=31536000, immutable';

@Controller()
export class ReviewsController {
  constructor(
    private readonly reading: ReadReviewService,
    private readonly origins: GetOriginService,
    private readonly freezing: FreezeEarlyService,
    private readonly chain: ChainService,
  ) {}

  @On(reviewRoutes.review)
  async review(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendReview(request, reply, await this.reading.read(officer, fortnightId), fortnightId);
  }

  @On(reviewRoutes.origin)
  origin(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @QueryOf(reviewRoutes.origin) query: z.infer<typeof OriginQuery>): Promise<Origin> {
    return this.origins.get(officer, fortnightId, query);
  }

  @On(reviewRoutes.freeze)
  freeze(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string): Promise<FortnightSummary> {
    return this.freezing.freeze(officer, fortnightId);
  }

  @On(reviewRoutes.chain)
  check(@SignedIn() officer: Officer): Promise<ChainState> {
    return this.chain.check(officer);
  }
}

/** The bytes as they were stored. Only a frozen fortnight asked for by its own name stays what it is for ever. */
async function sendReview(request: FastifyRequest, reply: FastifyReply, review: ReadableReview, asked: string): Promise<void> {
  const isForEver = review.sha256 !== null && asked === review.fortnight.fortnightId;
  reply.header('etag', review.tag).header('vary', 'cookie').header('cache-control', isForEver ? FOR_EVER : 'private, no-cache');
  if (review.sha256 !== null) reply.header('x-review-sha256', review.sha256);
  if (isUnchanged(request, review.tag)) {
    reply.code(304).send();
    return;
  }
  reply.code(200).header('content-type', 'application/json; charset=utf-8').send(await review.body());
}
