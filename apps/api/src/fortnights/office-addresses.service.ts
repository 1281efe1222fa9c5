import { Injectable } from '@nestjs/common';
import type { Role } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import type { SchemeKey } from './fortnight-record.ts';
import { MailAddressRepository } from './mail-address.repository.ts';

/** Where offices are written to. */
@Injectable()
export class OfficeAddressesService {
  constructor(private readonly addresses: MailAddressRepository) {}

  /** The addresses of these offices, each once; an office without one has none. */
  async of(manager: EntityManager, key: SchemeKey, officeCodes: readonly string[]): Promise<readonly string[]> {
    const known = await this.addresses.ofOffices(manager, key);
    return [...new Set(officeCodes.flatMap((code) => known.get(code) ?? []))];
  }

  /** The addresses of the offices where somebody holds a role now. */
  async ofRole(manager: EntityManager, key: SchemeKey, role: Role): Promise<readonly string[]> {
    return this.addresses.ofRole(manager, key, role);
  }
}
