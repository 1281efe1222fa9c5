import { Injectable } from '@nestjs/common';
import type { Language } from '@pakhwada/language/translate';
import { TEMPLATE_VERSION } from '@pakhwada/report/version';
import type { EntityManager } from 'typeorm';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { Clock } from '../platform/clock/clock.ts';
import { FileStore } from '../platform/storage/file-store.ts';
import type { FrozenReview } from '../reviews/reviews.service.ts';
import { RenderReportService } from './render-report.service.ts';
import { ReportFileRepository, type ReportFile } from './report-file.repository.ts';

export interface MadeReport extends ReportFile {
  readonly pdf: Buffer;
}

/** The PDFs of a frozen fortnight: those stored, the others made now, once, from the frozen review alone; two languages side by side. */
@Injectable()
export class MakeReportService {
  constructor(
    private readonly files: ReportFileRepository,
    private readonly store: FileStore,
    private readonly rendering: RenderReportService,
    private readonly clock: Clock,
  ) {}

  async make(manager: EntityManager, key: FortnightKey, frozen: FrozenReview, languages: readonly Language[]): Promise<MadeReport[]> {
    const made = await this.keptOf(manager, key, languages);
    if (made.length === languages.length) return made;
    for (const language of languages) await this.files.lock(manager, key, language);
    const kept = await this.keptOf(manager, key, languages);
    const lacking = languages.filter((language) => kept.every((file) => file.language !== language));
    const pdfs = await Promise.all(lacking.map((language) => this.rendering.render({ body: frozen.body, sha256: frozen.sha256, frozenAt: frozen.frozenAt, language })));
    const fresh: MadeReport[] = [];
    for (const [index, language] of lacking.entries()) fresh.push(await this.record(manager, key, frozen, language, pdfs[index] ?? Buffer.alloc(0)));
    return languages.flatMap((language) => [...kept, ...fresh].filter((file) => file.language === language));
  }

  private async keptOf(manager: EntityManager, key: FortnightKey, languages: readonly Language[]): Promise<MadeReport[]> {
    const kept: MadeReport[] = [];
    for (const language of languages) kept.push(...(await this.kept(manager, key, language)));
    return kept;
  }

  private async kept(manager: EntityManager, key: FortnightKey, language: Language): Promise<MadeReport[]> {
    const file = await this.files.latest(manager, key, language);
    const pdf = file && (await this.store.read(file.path));
    return file && pdf ? [{ ...file, pdf }] : [];
  }

  /** A file lost from the disk is made again and is the same, byte for byte; where the template has changed since, it is a new version. */
  private async record(manager: EntityManager, key: FortnightKey, frozen: FrozenReview, language: Language, pdf: Buffer): Promise<MadeReport> {
    const stored = await this.store.save(pdf, 'pdf');
    const before = await this.files.latest(manager, key, language);
    if (before?.sha256 === stored.sha256) return { ...before, pdf };
    const file = { ...stored, language, version: (before?.version ?? 0) + 1, reviewSha256: frozen.sha256, issuedAt: this.clock.nowIso() };
    await this.files.insert(manager, key, { ...file, templateVersion: TEMPLATE_VERSION });
    return { ...file, fortnightId: key.fortnightId, pdf };
  }
}
