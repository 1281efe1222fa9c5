import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutboxService } from '../../platform/outbox/outbox.service.ts';
import { FileStore } from '../../platform/storage/file-store.ts';
import type { RegisterImportKey } from './register-import.repository.ts';
import { RejectedRowRepository } from './rejected-row.repository.ts';

export const FORGET_FILE = 'register-import.forget-file';
export const FORGET_ROWS = 'register-import.forget-rows';

/** What came with a file goes when it has served: the file once it is read, its rejected rows when their time is up. Who sent it, its hash and its counts stay. */
@Injectable()
export class ForgetImportService implements OnModuleInit {
  constructor(
    private readonly outbox: OutboxService,
    private readonly files: FileStore,
    private readonly rejected: RejectedRowRepository,
  ) {}

  onModuleInit(): void {
    this.outbox.register(FORGET_FILE, async ({ path }: { readonly path: string }) => this.files.remove(path));
    this.outbox.register(FORGET_ROWS, (key: RegisterImportKey, manager) => this.rejected.forget(manager, key));
  }
}
