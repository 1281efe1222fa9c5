import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { SendRegisterFileQuery, SentRegisterFile } from '@pakhwada/contracts/registers';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { SETTINGS, type Settings } from '../../platform/config/settings.ts';
import { safeFileName } from '../../platform/http/attachment.ts';
import { bytesOfBody } from '../../platform/http/bytes-of-body.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { OutboxService } from '../../platform/outbox/outbox.service.ts';
import { FileStore } from '../../platform/storage/file-store.ts';
import { openLongTable } from '../../platform/workbook/table-file.ts';
import { refuseUnreadable } from '../../platform/workbook/unreadable-file.ts';
import { PersonalSealer } from '../personal/personal-sealer.ts';
import { READ_REGISTER_IMPORT } from './read-register-import.service.ts';
import { keyOfImport, RegisterImportDeskService, shownTo } from './register-import-desk.service.ts';
import { RegisterImportRepository } from './register-import.repository.ts';

/** Takes a file in and orders its reading: by whichever process is free, and again after a crash. Bytes that came before from the same office are recognised; what bursts or is no table is refused at once. */
@Injectable()
export class SendRegisterFileService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly desk: RegisterImportDeskService,
    private readonly imports: RegisterImportRepository,
    private readonly sealer: PersonalSealer,
    private readonly outbox: OutboxService,
    private readonly audit: AuditService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async send(officer: Officer, register: string, { fileName, mode }: z.infer<typeof SendRegisterFileQuery>, body: unknown): Promise<SentRegisterFile> {
    const { manager } = this.source;
    const { target } = await this.desk.openTarget(manager, officer, register);
    if (target.hasSealedFields) void this.sealer.sealsWith; // without a key it is refused now, in words, and not in the background
    const bytes = await bytesOfBody(body, this.settings.importMegabytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const earlier = await this.imports.findFile(manager, officer, officer.officeCode, target.code, sha256);
    if (earlier) return { import: shownTo(officer, earlier), isKnown: true };
    await refuseUnreadable(() => openLongTable(bytes));
    const key = keyOfImport(officer, randomUUID());
    const { path } = await this.files.save(bytes, `import_${key.importId.replaceAll('-', '_')}`); // a place of its own: the file goes when it is read, whoever else keeps the same bytes
    const isNew = await this.source.transaction(async (inner) => {
      const row = { register: target.code, fileName: safeFileName(fileName), sha256, bytes: bytes.length, path, mode, charge: officer, sentAt: this.clock.nowIso() };
      if (!(await this.imports.insert(inner, key, row))) return false;
      await this.outbox.append(inner, { key: `${READ_REGISTER_IMPORT}:${key.importId}`, topic: READ_REGISTER_IMPORT, payload: { ...key } });
      await this.audit.append(inner, { personId: officer.personId, officeCode: officer.officeCode, action: 'register-import.send', subject: `${key.schemeCode}/${key.importId}`, detail: { register, fileName: row.fileName, sha256, bytes: row.bytes, mode } });
      return true;
    });
    if (!isNew) await this.files.remove(path);
    const stored = isNew ? await this.imports.find(manager, key) : await this.imports.findFile(manager, officer, officer.officeCode, target.code, sha256);
    return { import: shownTo(officer, stored!), isKnown: !isNew };
  }
}
