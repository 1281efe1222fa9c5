import { Injectable } from '@nestjs/common';
import type { Statements } from '@pakhwada/contracts/funds';
import type { Review } from '@pakhwada/domain/review';
import type { Language } from '@pakhwada/language/translate';
import { statementsCsv, statementsWorkbook, type StatementsOrder } from '@pakhwada/report/statements';
import { Clock } from '../../platform/clock/clock.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { ReadReviewService, type ReadableReview } from '../../reviews/read-review.service.ts';
import { ReviewsService } from '../../reviews/reviews.service.ts';

/** A file of the statements: its tag and name first, its bytes only when the reader lacks them. */
export interface StatementsFile {
  readonly name: string;
  readonly tag: string;
  readonly sha256: string | null; // of the frozen review
  readonly make: () => Promise<Buffer | string>;
}

/** The statements of a fortnight as it stands: of a frozen one from the sealed review alone, and then always the same bytes. */
@Injectable()
export class GetStatementsService {
  constructor(
    private readonly reading: ReadReviewService,
    private readonly reviews: ReviewsService,
    private readonly clock: Clock,
  ) {}

  async get(officer: Officer, fortnightId: string): Promise<Statements> {
    const readable = await this.reading.read(officer, fortnightId);
    const { fortnight, basis, asOn, ruleSetVersion, isDemo, funds } = JSON.parse(await readable.body()) as Review;
    const both = { statementOne: funds?.statementOne ?? null, statementTwo: funds?.statementTwo ?? null };
    return { fortnightId: fortnight.id, basis, reviewSha256: readable.sha256, asOn, ruleSetVersion, isDemo, isLimit: funds?.isLimit ?? null, ...both } as Statements;
  }

  async workbook(officer: Officer, fortnightId: string, language: Language): Promise<StatementsFile> {
    const readable = await this.reading.read(officer, fortnightId);
    return this.file(officer, readable, `${language}.xlsx`, async () => statementsWorkbook(await this.order(readable, language)));
  }

  async csv(officer: Officer, fortnightId: string, language: Language, statement: 'one' | 'two'): Promise<StatementsFile> {
    const readable = await this.reading.read(officer, fortnightId);
    return this.file(officer, readable, `${statement}-${language}.csv`, async () => statementsCsv(await this.order(readable, language), statement === 'one' ? 'ONE' : 'TWO') ?? refuse('NOT_FOUND'));
  }

  private file({ schemeCode }: Officer, { fortnight, tag, sha256 }: ReadableReview, ending: string, make: StatementsFile['make']): StatementsFile {
    return { name: `statements-${schemeCode}-${fortnight.fortnightId}-${ending}`, tag: tag.replace(/"$/, `.${ending}"`), sha256, make };
  }

  private async order({ fortnight, sha256, body }: ReadableReview, language: Language): Promise<StatementsOrder> {
    const frozen = sha256 === null ? null : await this.reviews.frozen(fortnight);
    return { review: JSON.parse(frozen?.body ?? (await body())) as Review, language, sha256, at: frozen?.frozenAt ?? this.clock.nowIso() };
  }
}
