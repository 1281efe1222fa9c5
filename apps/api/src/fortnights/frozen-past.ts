import { Injectable } from '@nestjs/common';
import type { HistoryPoint } from '@pakhwada/domain/review';
import type { EntityManager } from 'typeorm';
import type { SchemeKey } from './fortnight-record.ts';
import { SealedRepository, type SealedPoint } from './sealed.repository.ts';

const SCHEMES_KEPT = 8;

/**
 * The frozen fortnights of a scheme, oldest first. What is frozen never changes, so a process reads each of them once and asks after that only which was frozen last: a scheme
 * of ten years costs what one of ten fortnights does. The hash of the last one vouches for all before it, since each covers the one before; a restored database, or a freeze that
 * was rolled back, shows another hash and is read anew.
 */
@Injectable()
export class FrozenPast {
  private readonly kept = new Map<string, readonly SealedPoint[]>();

  constructor(private readonly sealed: SealedRepository) {}

  /** Up to a fortnight, that one left out; as the transaction of the manager sees it. */
  async before(manager: EntityManager, key: SchemeKey, before: string): Promise<HistoryPoint[]> {
    const last = await this.sealed.lastFrozen(manager, key, before);
    if (last === null) return [];
    const known = this.kept.get(keyText(key)) ?? [];
    const at = known.findLastIndex(({ point }) => point.fortnightId === last.fortnightId);
    const points = at >= 0 && known[at]!.sha256 === last.sha256 ? known.slice(0, at + 1) : await this.goOn(manager, key, before, known);
    return points.map(({ point }) => point);
  }

  /** The fortnights after those known, if they hang on the last of them; else all of them again. */
  private async goOn(manager: EntityManager, key: SchemeKey, before: string, known: readonly SealedPoint[]): Promise<readonly SealedPoint[]> {
    const last = known.at(-1);
    const more = last && last.point.fortnightId < before ? await this.sealed.points(manager, key, last.point.fortnightId, before) : [];
    const points = last && more[0]?.previousSha256 === last.sha256 ? [...known, ...more] : await this.sealed.points(manager, key, '', before);
    this.keep(key, points);
    return points;
  }

  private keep(key: SchemeKey, points: readonly SealedPoint[]): void {
    this.kept.delete(keyText(key));
    this.kept.set(keyText(key), points);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > SCHEMES_KEPT && oldest !== undefined) this.kept.delete(oldest);
  }
}

function keyText({ stateId, schemeCode }: SchemeKey): string {
  return `${stateId} ${schemeCode}`;
}
