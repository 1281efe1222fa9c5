import { Injectable } from '@nestjs/common';
import type { CivilDate, Instant } from '@pakhwada/domain/calendar';
import type { EntityManager } from 'typeorm';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import type { EvidenceLink, EvidenceSubjectName } from './evidence-link.ts';

/** What stands behind a subject, and what the charge that asks may do there; judged by what the database holds. */
export interface EvidenceSubject {
  readonly link: EvidenceLink;
  readonly canAttach: boolean;
  readonly canOpen: boolean;
  readonly canOpenPersonal: boolean;
  /** The day it was handed in for good; null: it may still be, or nothing is handed in. */
  readonly submittedOn: CivilDate | null;
  /** What stood there by then was counted by a frozen review. */
  readonly frozenAt: Instant | null;
}

/** Refuses a subject that is not there, or that the charge may not see. */
export type FindSubject = (manager: EntityManager, officer: Officer, of: string) => Promise<EvidenceSubject>;

/** What evidence can stand behind. A room above tells how its own is found and who may see it. */
@Injectable()
export class EvidenceSubjects {
  private readonly finders = new Map<EvidenceSubjectName, FindSubject>();

  register(subject: EvidenceSubjectName, find: FindSubject): void {
    if (this.finders.has(subject)) throw new Error(`${subject} is found already`);
    this.finders.set(subject, find);
  }

  find(manager: EntityManager, officer: Officer, subject: EvidenceSubjectName, of: string): Promise<EvidenceSubject> {
    const find = this.finders.get(subject);
    if (!find) throw new Error(`Nobody finds ${subject}`);
    return find(manager, officer, of);
  }
}
