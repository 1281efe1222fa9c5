import { Injectable } from '@nestjs/common';
import type { Plan } from '@pakhwada/domain/plan';
import { NO_REGISTERS, type Backing, type RegisterFacts, type ReviewFacts, type Sealed } from '@pakhwada/domain/review';
import type { EntityManager } from 'typeorm';
import type { FortnightKey } from '../../fortnights/fortnight-record.ts';
import { BackingRepository, type AboutEarlier } from './backing.repository.ts';
import { MarketRepository } from './market.repository.ts';

const FROM_RULE_SET = 3;

/** What a fortnight is asked about beside its sheets: the revision of each that counts, and the fortnight that was frozen last, where it opens with that. */
export interface RegisterQuestion {
  readonly key: FortnightKey;
  readonly facts: Omit<ReviewFacts, 'registers'>;
  readonly afterFreezeOf: string | null;
}

/**
 * What the registers say to a review. A frozen fortnight is asked what stands behind its figures under every rule set, so that the third one opens with it; a live one only where it is printed.
 * Units reached are counted at the freeze, and a live review tells the last count with its day.
 */
@Injectable()
export class RegisterFactsReader {
  constructor(
    private readonly backing: BackingRepository,
    private readonly market: MarketRepository,
  ) {}

  isAsked(plan: Plan, basis: ReviewFacts['basis']): boolean {
    return basis === 'FROZEN' || plan.rules.version >= FROM_RULE_SET;
  }

  async opening(manager: EntityManager, key: FortnightKey): Promise<readonly Backing[]> {
    return this.backing.sealed(manager, key);
  }

  async read(manager: EntityManager, { key, facts, afterFreezeOf }: RegisterQuestion): Promise<RegisterFacts> {
    const { plan, basis, asOn } = facts;
    const stocks = plan.components.flatMap(({ indicators }) => indicators.flatMap(({ nature, code }) => (nature === 'S' ? [code] : [])));
    const frozen = afterFreezeOf === null ? null : { ...key, fortnightId: afterFreezeOf };
    const own = await this.backing.ofFortnight(manager, key, countedSheets(facts), stocks);
    const earlier = await this.backing.ofEarlier(manager, key, aboutEarlier(facts, stocks));
    const raised = frozen ? await this.backing.raisedSince(manager, frozen, stocks) : [];
    const behind = { ...NO_REGISTERS, backing: [...own, ...earlier], raised };
    if (plan.rules.version < FROM_RULE_SET) return behind;
    const reach = basis === 'FROZEN' ? await this.market.countReach(manager, key, plan, asOn) : frozen && (await this.market.sealedReach(manager, frozen));
    return { ...behind, ...(await this.market.read(manager, key, asOn)), reach };
  }

  async seal(manager: EntityManager, key: FortnightKey, sealed: Sealed, registers: RegisterFacts | undefined): Promise<void> {
    await this.backing.seal(manager, key, sealed.backing ?? []);
    if (registers?.reach) await this.market.sealReach(manager, key, registers.reach);
  }
}

function countedSheets({ sheets }: RegisterQuestion['facts']): { officeCode: string; revision: number; state: ReviewFacts['sheets'][number]['state'] }[] {
  return sheets.flatMap(({ officeCode, sheet, revision, state }) => (sheet === 'progress' ? [{ officeCode, revision, state }] : []));
}

/** A stock's newest stand stands for itself; what is late or corrected of it is not added. */
function aboutEarlier({ progress, corrections, fortnightId }: RegisterQuestion['facts'], stocks: readonly string[]): AboutEarlier[] {
  const late = progress.flatMap(({ relatesTo, indicatorCode, unit, state, value, denominator }) => {
    const amount = denominator ?? value ?? 0;
    return relatesTo === fortnightId ? [] : [{ fortnightId: relatesTo, indicatorCode, unit, state, amount, said: amount }];
  });
  const corrected = corrections.map(({ correctsFortnight, indicatorCode, unit, delta, oldValue }) => ({ fortnightId: correctsFortnight, indicatorCode, unit, state: 'APPROVED' as const, amount: delta, said: oldValue }));
  return [...late, ...corrected].filter(({ indicatorCode }) => !stocks.includes(indicatorCode));
}
