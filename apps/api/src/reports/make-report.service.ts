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

/** The PDF of a frozen fortnight in one language: the stored one, or made now, once, from the frozen review alone. */
@Injectable()
export class MakeReportService {
  constructor(
    private readonly files: ReportFileRepository,
    private readonly store: FileStore,
    private readonly rendering: RenderReportService,
    private readonly clock: Clock,
  ) {}

  async make(manager: EntityManager, key: FortnightKey, frozen: FrozenReview, language: Language): Promise<MadeReport> {
    const kept = await this.kept(manager, key, language);
    if (kept) return kept;
    await this.files.lock(manager, key, language);
    return (await this.kept(manager, key, language)) ?? this.render(manager, key, frozen, language);
  }

  private async kept(manager: EntityManager, key: FortnightKey, language: Language): Promise<MadeReport | null> {
    const file = await this.files.latest(manager, key, language);
    const pdf = file && (await this.store.read(file.path));
    return file && pdf ? { ...file, pdf } : null;
  }

  /** A file lost from the disk is made again and is the same, byte for byte; where the template has changed since, it is a new version. */
  private async render(manager: EntityManager, key: FortnightKey, frozen: FrozenReview, language: Language): Promise<MadeReport> {
    const pdf = await this.rendering.render({ body: frozen.body, sha256: frozen.sha256, frozenAt: frozen.frozenAt, language });
    const stored = await this.store.save(pdf, 'pdf');
    const before = await this.files.latest(manager, key, language);
    if (before?.sha256 === stored.sha256) return { ...before, pdf };
    const file = { ...stored, language, version: (before?.version ?? 0) + 1, reviewSha256: frozen.sha256, issuedAt: this.clock.nowIso() };
    await this.files.insert(manager, key, { ...file, templateVersion: TEMPLATE_VERSION });
    return { ...file, fortnightId: key.fortnightId, pdf };
  }
}
