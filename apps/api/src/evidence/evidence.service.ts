import { Injectable } from '@nestjs/common';
import type { Evidence } from '@pakhwada/contracts/registers';
import { DataSource, type EntityManager } from 'typeorm';
import type { SchemeKey } from '../fortnights/fortnight-record.ts';
import { Clock } from '../platform/clock/clock.ts';
import { refuse } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { FileStore } from '../platform/storage/file-store.ts';
import { EvidenceRecords } from './evidence-records.ts';
import { linkText, type EvidenceSubjectName } from './evidence-link.ts';
import { EvidenceRepository, type EvidenceRecord } from './evidence.repository.ts';
import { EvidenceSubjects, type EvidenceSubject } from './evidence-subjects.ts';
import { MEDIA_TYPES } from './recognise-file.ts';
import { canOpen, isCounted, shownEvidence } from './shown-evidence.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export interface OpenedFile {
  readonly bytes: Buffer;
  readonly name: string;
  readonly type: string;
}

/** Evidence as it is listed, opened and withdrawn, as far as the charge may see what it stands behind. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly subjects: EvidenceSubjects,
    private readonly evidence: EvidenceRepository,
    private readonly records: EvidenceRecords,
    private readonly files: FileStore,
  ) {}

  async list(officer: Officer, name: EvidenceSubjectName, of: string): Promise<Evidence[]> {
    const { manager } = this.source;
    const subject = await this.subjects.find(manager, officer, name, of);
    return (await this.evidence.list(manager, officer, subject.link)).map((record) => shownEvidence(record, subject, officer));
  }

  /** A file that shows a person is opened on record, before a byte of it goes out. */
  async open(officer: Officer, evidenceId: string): Promise<OpenedFile> {
    const { record, subject } = await this.find(this.source.manager, officer, evidenceId);
    if (record.erasedAt !== null) refuse('EVIDENCE_ERASED');
    if (!canOpen(record, subject, officer)) refuse(record.withdrawnAt === null ? 'PERSONAL_NOT_SHOWN' : 'EVIDENCE_WITHDRAWN');
    const bytes = await this.files.read(record.path);
    if (!bytes) return refuse('EVIDENCE_GONE');
    if (record.hasPersonalData) await this.source.transaction((manager) => this.records.recordOpening(manager, officer, record));
    return { bytes, name: record.fileName, type: MEDIA_TYPES[record.type] };
  }

  async withdraw(officer: Officer, evidenceId: string, reason: string): Promise<Evidence> {
    return this.source.transaction(async (manager) => {
      const { record, subject } = await this.find(manager, officer, evidenceId);
      if (!subject.canAttach || record.officeCode !== officer.officeCode) refuse('EVIDENCE_NOT_YOURS');
      if (record.withdrawnAt !== null) refuse('EVIDENCE_WITHDRAWN');
      if (isCounted(record, subject) && record.link.subject === 'ENTRY') refuse('EVIDENCE_COUNTED', { fortnightId: record.link.fortnightId });
      return this.records.withdraw(manager, officer, subject, record, reason, this.clock.nowIso());
    });
  }

  /** How many pieces stand behind each: entries as "2025-26-FN20/C4-01/624", records by their id. What has none is not in the map. */
  async countFor(manager: EntityManager, key: SchemeKey, subject: EvidenceSubjectName, ofs: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (ofs.length === 0) return new Map();
    return new Map((await this.evidence.counts(manager, key, subject, ofs)).map(({ of, n }) => [of, n]));
  }

  /** By what it stands behind, as the database knows it; a stranger's evidence is refused as its subject is. */
  private async find(manager: EntityManager, officer: Officer, evidenceId: string): Promise<{ readonly record: EvidenceRecord; readonly subject: EvidenceSubject }> {
    const record = (UUID.test(evidenceId) ? await this.evidence.find(manager, officer, evidenceId) : null) ?? refuse('NOT_FOUND');
    return { record, subject: await this.subjects.find(manager, officer, record.link.subject, linkText(record.link)) };
  }
}
