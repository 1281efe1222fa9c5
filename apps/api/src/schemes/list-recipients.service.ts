import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PlanRepository } from './plan.repository.ts';

/** Who gets the committee's papers: active members of the committee and offices, as far as their address is known; each address once. */
@Injectable()
export class ListRecipientsService {
  constructor(private readonly repository: PlanRepository) {}

  async list(manager: EntityManager, stateId: number, schemeCode: string): Promise<string[]> {
    return eachOnce(await this.repository.addresses(manager, stateId, schemeCode));
  }

  /** Those of some offices alone. */
  async ofOffices(manager: EntityManager, stateId: number, schemeCode: string, officeCodes: readonly string[]): Promise<string[]> {
    return eachOnce(await this.repository.addressesOfOffices(manager, stateId, schemeCode, officeCodes));
  }

  /** For the papers of a sitting: offices that have a seat or something to do, and for the committee the report goes to its members. */
  async ofCommittee(manager: EntityManager, stateId: number, schemeCode: string, { isMain, officeCodes }: { readonly isMain: boolean; readonly officeCodes: readonly string[] }): Promise<string[]> {
    const members = isMain ? await this.repository.addressesOfMembers(manager, stateId, schemeCode) : [];
    return eachOnce([...members, ...(await this.repository.addressesOfOffices(manager, stateId, schemeCode, officeCodes))]);
  }
}

function eachOnce(addresses: readonly string[]): string[] {
  return [...new Map(addresses.map((address) => [address.trim().toLowerCase(), address.trim()])).values()];
}
