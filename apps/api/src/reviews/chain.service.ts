import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SchemeKey } from '../fortnights/fortnight-record.ts';
import { ReviewRepository } from './review.repository.ts';

export interface ChainState {
  readonly isIntact: boolean;
  readonly count: number;
  readonly firstBrokenFortnight: string | null;
  readonly headSha256: string | null;
}

/** Whether every frozen review still is what it was, and follows the one before it. */
@Injectable()
export class ChainService {
  constructor(
    private readonly source: DataSource,
    private readonly reviews: ReviewRepository,
  ) {}

  async check(key: SchemeKey): Promise<ChainState> {
    const links = await this.reviews.chain(this.source.manager, key);
    const broken = links.find((link) => !link.isWhole);
    return { isIntact: broken === undefined, count: links.length, firstBrokenFortnight: broken?.fortnightId ?? null, headSha256: links.at(-1)?.sha256 ?? null };
  }
}
