import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AddEvidenceQuery, Evidence } from '@pakhwada/contracts/registers';
import { fortnightById, istDateOf } from '@pakhwada/domain/calendar';
import { checkEvidence } from '@pakhwada/domain/evidence';
import type { Breach } from '@pakhwada/domain/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Clock } from '../platform/clock/clock.ts';
import { SETTINGS, type Settings } from '../platform/config/settings.ts';
import { safeFileName } from '../platform/http/attachment.ts';
import { bytesOfBody } from '../platform/http/bytes-of-body.ts';
import { breachOf, refuse, RuleBreach } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { FileStore } from '../platform/storage/file-store.ts';
import { SchemesService } from '../schemes/schemes.service.ts';
import { EvidenceRecords } from './evidence-records.ts';
import { EvidenceSubjects, type EvidenceSubject } from './evidence-subjects.ts';
import { ENDINGS, recogniseFile, type EvidenceType } from './recognise-file.ts';

type Told = z.infer<typeof AddEvidenceQuery>;
const SHELF = 'evidence';

/** Takes a file as evidence: the right first, then the bytes, what they are, what is told of them; kept by its hash, and known again behind the same entry or record. */
@Injectable()
export class AddEvidenceService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly subjects: EvidenceSubjects,
    private readonly schemes: SchemesService,
    private readonly files: FileStore,
    private readonly records: EvidenceRecords,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async add(officer: Officer, told: Told, body: unknown): Promise<Evidence> {
    const { manager } = this.source;
    const subject = await this.subjects.find(manager, officer, told.subject, told.of);
    if (!subject.canAttach) refuse('EVIDENCE_NOT_YOURS');
    const bytes = await bytesOf(body, this.settings.evidenceMegabytes);
    const type = await this.judge(manager, officer, subject, told, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const save = () => this.files.save(bytes, ENDINGS[type][0]!, SHELF);
    await save(); // the slow part, while no connection waits for it
    return this.source.transaction(async (inner) => {
      await this.records.refuseKnown(inner, officer, subject, sha256);
      const { path } = await save(); // an erasure may have taken the same bytes away meanwhile
      const { takenOn, place = null, latitude = null, longitude = null, note = null } = told;
      const fileName = nameOf(told.fileName, type);
      return this.records.add(inner, officer, subject, {
        ...{ evidenceId: randomUUID(), sha256, type, bytes: bytes.length, path, fileName, takenOn, latitude, longitude, hasPersonalData: told.hasPersonalData === 'yes' },
        ...{ place: place || null, note: note || null, addedBy: officer.personId, officeCode: officer.officeCode, addedAt: this.clock.nowIso() },
      });
    });
  }

  /** Everything that is wrong at once: with the file, and with what is told of it. */
  private async judge(manager: EntityManager, { schemeCode }: Officer, { submittedOn }: EvidenceSubject, { fileName, takenOn, ...place }: Told, bytes: Buffer): Promise<EvidenceType> {
    const { plan } = await this.schemes.latestPlan(schemeCode, manager);
    const context = { today: istDateOf(this.clock.nowIso()), schemeStartsOn: fortnightById(plan.calendar.firstFortnightId).startsOn, submittedOn };
    const type = recogniseFile(bytes);
    const breaches = [...checkType(type, fileName), ...checkEvidence({ takenOn, latitude: place.latitude ?? null, longitude: place.longitude ?? null }, context)];
    if (breaches.length > 0) throw new RuleBreach(breaches);
    return type as EvidenceType;
  }
}

function checkType(type: ReturnType<typeof recogniseFile>, fileName: string): Breach[] {
  if (type === null || type === 'TWO_FILES') return [breachOf(type === null ? 'EVIDENCE_TYPE_UNKNOWN' : 'EVIDENCE_TWO_FILES', {}, { field: 'file' })];
  const ending = endingOf(fileName);
  return ending === null || ENDINGS[type].includes(ending) ? [] : [breachOf('EVIDENCE_TYPE_DIFFERS', { ending, fileType: type }, { field: 'file' })];
}

function endingOf(fileName: string): string | null {
  return /\.([A-Za-z0-9]{1,8})$/.exec(safeFileName(fileName))?.[1]?.toLowerCase() ?? null;
}

function nameOf(fileName: string, type: EvidenceType): string {
  const safe = safeFileName(fileName);
  return endingOf(safe) === null ? `${safe}.${ENDINGS[type][0]!}` : safe;
}

async function bytesOf(body: unknown, megabytes: number): Promise<Buffer> {
  try {
    return await bytesOfBody(body, megabytes);
  } catch (error) {
    if (!(error instanceof RuleBreach)) throw error;
    return error.breaches[0]!.code === 'FILE_TOO_LARGE' ? refuse('EVIDENCE_TOO_LARGE', { megabytes }) : refuse('EVIDENCE_EMPTY');
  }
}
