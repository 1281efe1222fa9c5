import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SchemeKey } from '../fortnights/fortnight-record.ts';
import { OutboxService } from '../platform/outbox/outbox.service.ts';
import { FileStore } from '../platform/storage/file-store.ts';
import { EvidenceRepository, type Deed, type ErasureOf } from './evidence.repository.ts';

const REMOVE_FILE = 'evidence.remove-file';

interface RemoveFile extends SchemeKey {
  readonly sha256: string;
  readonly path: string;
}

/** Takes the bytes of evidence that shows a person out of the store. The row, its hash and what it proved stay; the file goes after the commit, unless something else rests on it. */
@Injectable()
export class EraseEvidenceService implements OnModuleInit {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly files: FileStore,
    private readonly outbox: OutboxService,
  ) {}

  onModuleInit(): void {
    this.outbox.register(REMOVE_FILE, (payload: RemoveFile, manager) => this.removeFile(manager, payload));
  }

  /** Answers how many pieces were erased. */
  async erase(manager: EntityManager, { stateId, schemeCode }: SchemeKey, of: ErasureOf, deed: Deed): Promise<number> {
    const gone = await this.evidence.erase(manager, { stateId, schemeCode }, of, deed);
    await this.outbox.append(manager, ...gone.map(({ evidenceId, sha256, path }) => ({ key: `${REMOVE_FILE}:${evidenceId}`, topic: REMOVE_FILE, payload: { stateId, schemeCode, sha256, path } })));
    return gone.length;
  }

  /** How many pieces that show a person were taken before a day and are still there. */
  async countTakenBefore(manager: EntityManager, key: SchemeKey, day: string): Promise<number> {
    return this.evidence.countPersonal(manager, key, day);
  }

  private async removeFile(manager: EntityManager, { sha256, path, ...key }: RemoveFile): Promise<void> {
    await this.evidence.lockBytes(manager, key, sha256);
    if (!(await this.evidence.isNeeded(manager, key, path))) await this.files.remove(path);
  }
}
