import { Injectable } from '@nestjs/common';
import type { Evidence } from '@pakhwada/contracts/registers';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../platform/audit/audit.service.ts';
import { DataVersionService } from '../platform/data-version/data-version.service.ts';
import { refuse } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { EraseEvidenceService } from './erase-evidence.service.ts';
import { EvidenceRepository, type EvidenceRecord, type NewEvidence } from './evidence.repository.ts';
import { linkText } from './evidence-link.ts';
import type { EvidenceSubject } from './evidence-subjects.ts';
import { shownEvidence } from './shown-evidence.ts';

/** The deeds on evidence, each with its line in the audit log; names of files and notes stay out of it, they may name persons. */
@Injectable()
export class EvidenceRecords {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly erasing: EraseEvidenceService,
    private readonly audit: AuditService,
    private readonly versions: DataVersionService,
  ) {}

  /** Under the lock of the bytes: two who send the same file at once do not both add it. */
  async refuseKnown(manager: EntityManager, officer: Officer, subject: EvidenceSubject, sha256: string): Promise<void> {
    await this.evidence.lockBytes(manager, officer, sha256);
    const known = (await this.evidence.list(manager, officer, subject.link)).find((one) => one.sha256 === sha256 && one.withdrawnAt === null && one.erasedAt === null);
    if (known) refuse('EVIDENCE_KNOWN', { at: known.addedAt }, shownEvidence(known, subject, officer));
  }

  async add(manager: EntityManager, officer: Officer, subject: EvidenceSubject, one: NewEvidence): Promise<Evidence> {
    await this.evidence.insert(manager, officer, subject.link, one);
    await this.record(manager, officer, 'evidence.add', one.evidenceId, { subject: linkText(subject.link), type: one.type, bytes: one.bytes, sha256: one.sha256, hasPersonalData: one.hasPersonalData });
    await this.versions.bump(manager, officer.stateId, officer.schemeCode); // an entry with evidence stands higher
    return shownEvidence((await this.evidence.find(manager, officer, one.evidenceId))!, subject, officer);
  }

  /** The row stays. A file that shows a person serves nothing any more and leaves the store. */
  async withdraw(manager: EntityManager, officer: Officer, subject: EvidenceSubject, { evidenceId }: EvidenceRecord, reason: string, at: string): Promise<Evidence> {
    const deed = { personId: officer.personId, officeCode: officer.officeCode, reason, at };
    await this.evidence.withdraw(manager, officer, evidenceId, deed);
    await this.erasing.erase(manager, officer, { evidenceIds: [evidenceId] }, deed);
    await this.record(manager, officer, 'evidence.withdraw', evidenceId, { subject: linkText(subject.link) });
    await this.versions.bump(manager, officer.stateId, officer.schemeCode);
    return shownEvidence((await this.evidence.find(manager, officer, evidenceId))!, subject, officer);
  }

  async recordOpening(manager: EntityManager, officer: Officer, { evidenceId, link }: EvidenceRecord): Promise<void> {
    await this.record(manager, officer, 'evidence.open', evidenceId, { subject: linkText(link) });
  }

  private async record(manager: EntityManager, { personId, officeCode, schemeCode }: Officer, action: string, evidenceId: string, detail: Record<string, unknown>): Promise<void> {
    await this.audit.append(manager, { personId, officeCode, action, subject: `${schemeCode}/evidence/${evidenceId}`, detail });
  }
}
