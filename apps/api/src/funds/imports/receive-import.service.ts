import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { SentFile } from '@pakhwada/contracts/funds';
import { DataSource } from 'typeorm';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { SETTINGS, type Settings } from '../../platform/config/settings.ts';
import { bytesOfBody } from '../../platform/http/bytes-of-body.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { FileStore } from '../../platform/storage/file-store.ts';
import { openTableFile } from '../../platform/workbook/table-file.ts';
import { refuseUnreadable } from '../../platform/workbook/unreadable-file.ts';
import { ImportDeskService, keyOfImport } from './import-desk.service.ts';
import { ImportRepository } from './import.repository.ts';

/** Takes a file in: kept by its hash, with who and when. Nothing is read into the books yet; bytes that came before are recognised and told. */
@Injectable()
export class ReceiveImportService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly desk: ImportDeskService,
    private readonly imports: ImportRepository,
    private readonly audit: AuditService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async receive(officer: Officer, fileName: string, body: unknown): Promise<SentFile> {
    await this.desk.open(this.source.manager, officer, 'IMPORT_EXPENDITURE');
    const bytes = await bytesOfBody(body, this.settings.importMegabytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const earlier = await this.imports.findFile(this.source.manager, officer, sha256);
    if (earlier && (earlier.endedAt === null || earlier.state === 'TAKEN')) return this.known(officer, earlier);
    await refuseUnreadable(() => openTableFile(bytes));
    const { path } = await this.files.save(bytes, bytes[0] === 0x50 ? 'xlsx' : 'csv');
    const key = keyOfImport(officer, randomUUID());
    const sentAt = this.clock.nowIso();
    const isNew = await this.source.transaction(async (manager) => {
      const row = { fileName: fileName.replace(/[^\p{L}\p{M}\p{N} ._()-]/gu, '_'), sha256, bytes: bytes.length, path, officeCode: officer.officeCode, sentBy: officer.personId, sentAt };
      if (!(await this.imports.insert(manager, key, row))) return false;
      await this.audit.append(manager, { personId: officer.personId, officeCode: officer.officeCode, action: 'import.send', subject: `${key.schemeCode}/${key.importId}`, detail: { fileName: row.fileName, sha256, bytes: row.bytes } });
      return true;
    });
    const stored = isNew ? await this.imports.find(this.source.manager, key) : await this.imports.findFile(this.source.manager, officer, sha256);
    if (!isNew) return this.known(officer, stored!);
    return { import: await this.desk.shown(this.source.manager, officer, stored!), isKnown: false, earlier: earlier && { sentAt: earlier.sentAt, sentBy: earlier.sentBy, state: earlier.state } };
  }

  private async known(officer: Officer, record: Parameters<ImportDeskService['shown']>[2]): Promise<SentFile> {
    return { import: await this.desk.shown(this.source.manager, officer, record), isKnown: true, earlier: { sentAt: record.sentAt, sentBy: record.sentBy, state: record.state } };
  }
}
