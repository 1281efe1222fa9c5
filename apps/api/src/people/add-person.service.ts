import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { OfficeKind } from '@pakhwada/domain/plan';
import { ROLES, type Role } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../platform/audit/audit.service.ts';
import { RealClock } from '../platform/clock/real-clock.ts';
import { SETTINGS, type Settings } from '../platform/config/settings.ts';
import { PersonRepository } from './person.repository.ts';
import { hashOf, newToken } from './token.ts';

const LINK_HOURS = 72;

/** Which kind of office a role sits in: a charge elsewhere would give rights over another office's sheets. */
const HOME: Record<Role, readonly OfficeKind[]> = {
  PARTNER: ['PARTNER'],
  DISTRICT_OFFICER: ['DISTRICT'],
  GM_DIC: ['DISTRICT'],
  PMU: ['PMU'],
  ACCOUNTANT: ['PMU'],
  COMPONENT_OFFICER: ['DEPARTMENT'],
  FINANCE: ['FINANCE'],
  NODAL_OFFICER: ['DEPARTMENT', 'SECRETARIAT'],
  SECRETARY: ['SECRETARIAT', 'DEPARTMENT'],
  COMMITTEE_MEMBER: ['COMMITTEE', 'SECRETARIAT', 'DEPARTMENT', 'FINANCE'],
  AUDITOR: ['AUDIT'],
};

export interface NewPerson {
  readonly login: string;
  readonly role: string;
  readonly officeCode: string;
  readonly schemeCode?: string | null; // needed only when two schemes have an office of this code
  readonly designationEn: string;
  readonly designationHi: string;
}

export interface AddedPerson {
  readonly personId: string;
  readonly link: string; // works once, for 72 hours; the part after # never reaches a server's log
}

/** Every fault of a command, not only the first; each line can be read by the person who typed it. */
export class CommandRefused extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

@Injectable()
export class AddPersonService {
  constructor(
    private readonly source: DataSource,
    private readonly people: PersonRepository,
    private readonly audit: AuditService,
    private readonly clock: RealClock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  add(person: NewPerson): Promise<AddedPerson> {
    return this.source.transaction((manager) => this.addWith(manager, person));
  }

  private async addWith(manager: EntityManager, person: NewPerson): Promise<AddedPerson> {
    const { office, role } = await this.check(manager, person);
    const now = this.clock.now();
    const personId = randomUUID();
    const isNew = await this.people.insert(manager, { personId, login: person.login, designationEn: person.designationEn, designationHi: person.designationHi, passwordHash: null, createdAt: now });
    if (!isNew) throw new CommandRefused([`The login "${person.login}" is taken.`]);
    await this.people.insertCharge(manager, { ...office, chargeId: randomUUID(), personId, role, since: now });
    const token = newToken();
    await this.people.insertLink(manager, { tokenSha256: hashOf(token), personId, now, expiresAt: new Date(now.getTime() + LINK_HOURS * 3_600_000) });
    await this.audit.append(manager, { personId: null, officeCode: office.officeCode, action: 'person.add', subject: personId, detail: { login: person.login, role } });
    return { personId, link: `${this.settings.publicUrl}/set-password#${token}` };
  }

  private async check(manager: EntityManager, person: NewPerson): Promise<{ office: Awaited<ReturnType<PersonRepository['findOffices']>>[number]; role: Role }> {
    const faults: string[] = [];
    const role = ROLES.find((one) => one === person.role);
    if (!role) faults.push(`There is no role "${person.role}". Roles: ${ROLES.join(', ')}.`);
    if (!/^[A-Za-z0-9][A-Za-z0-9._@-]{2,99}$/.test(person.login)) faults.push(`The login "${person.login}" must have 3 to 100 letters, digits or . _ @ - and begin with a letter or digit.`);
    if (!person.designationEn.trim() || !person.designationHi.trim()) faults.push('The designation is needed in English and in Hindi.');
    const offices = await this.people.findOffices(manager, person.officeCode, person.schemeCode ?? null);
    const [office] = offices;
    if (!office) faults.push(`There is no office "${person.officeCode}"${person.schemeCode ? ` in ${person.schemeCode}` : ''}. Apply the plan first; it lists the offices.`);
    if (offices.length > 1) faults.push(`Office "${person.officeCode}" exists in ${offices.map((one) => one.schemeCode).join(' and ')}: say which with --scheme.`);
    if (office && role && !HOME[role].includes(office.kind)) faults.push(`A ${role} cannot sit in "${office.officeCode}", an office of kind ${office.kind}: it takes ${HOME[role].join(' or ')}.`);
    if (faults.length > 0 || !office || !role) throw new CommandRefused(faults);
    return { office, role };
  }
}
