import { Injectable, Logger } from '@nestjs/common';
import type { CertificatePage } from '@pakhwada/contracts/funds';
import { fortnightOf, istInstant, type Instant } from '@pakhwada/domain/calendar';
import type { Role } from '@pakhwada/domain/rights';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { DecideCertificateService } from '../funds/certificates/decide-certificate.service.ts';
import { GetCertificateService } from '../funds/certificates/get-certificate.service.ts';
import { SubmitCertificateService } from '../funds/certificates/submit-certificate.service.ts';
import { RuleBreach } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { DemoStageService } from './demo-stage.service.ts';
import type { Act } from './act.ts';
import { officerOf } from './demo-officers.ts';
import { certificateToSign } from './story/certificates-story.ts';
import type { CertificateStory } from './story/funds-story.schema.ts';

const HOURS = { submitted: '11:00', decided: '16:00' } as const;
const NEVER: Instant = '9999-12-31T00:00:00.000Z'; // the calendar of the fortnights does not end it

/** The utilisation certificates the story tells: prepared, returned, prepared again, accepted, on their days, each step left out that a visitor has taken. */
@Injectable()
export class PlayCertificatesService {
  private readonly log = new Logger('Demo');

  constructor(
    private readonly stage: DemoStageService,
    private readonly getting: GetCertificateService,
    private readonly submitting: SubmitCertificateService,
    private readonly deciding: DecideCertificateService,
  ) {}

  acts(key: FortnightKey): readonly Act[] {
    return this.stage.get().story.certificates.flatMap((told) =>
      [
        this.act('certified', key, told.submitted, HOURS.submitted, () => this.submit(key, told, 0)),
        this.act('certificateReturned', key, told.returned?.on, HOURS.decided, () => this.decide(key, told, 1, told.returned?.reason ?? null)),
        this.act('certified', key, told.again, HOURS.submitted, () => this.submit(key, told, 1)),
        this.act('certificateAccepted', key, told.accepted, HOURS.decided, () => this.decide(key, told, told.again === undefined ? 1 : 2, null)),
      ].flat(),
    );
  }

  private act(name: Act['name'], key: FortnightKey, on: string | undefined, hour: string, run: () => Promise<boolean>): Act[] {
    return on !== undefined && fortnightOf(on).id === key.fortnightId ? [{ name, key, at: istInstant(on, hour), until: NEVER, run: async () => ((await this.asOrdered(run)) ? 1 : 0) }] : [];
  }

  /** What a visitor's own entry stands against is left to the visitor. */
  private async asOrdered(run: () => Promise<boolean>): Promise<boolean> {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof RuleBreach)) throw error;
      this.log.warn(`a certificate stays as it is: ${error.message}`);
      return false;
    }
  }

  private async submit(key: FortnightKey, told: CertificateStory, revision: number): Promise<boolean> {
    const officer = this.officer(key, told, 'prepares');
    const page = await this.page(officer, told);
    if (revisionOf(page) !== revision) return false;
    await this.submitting.submit(officer, certificateToSign(this.stage.get().story, told, page, revision));
    return true;
  }

  private async decide(key: FortnightKey, told: CertificateStory, revision: number, reason: string | null): Promise<boolean> {
    const officer = this.officer(key, told, 'decides');
    const page = await this.page(officer, told);
    if (page.state !== 'SUBMITTED' || revisionOf(page) !== revision) return false;
    await this.deciding.decide(officer, page.certificateNo, { action: reason === null ? 'ACCEPT' : 'RETURN', revision, reason });
    return true;
  }

  private page(officer: Officer, { year, component, grantee }: CertificateStory): Promise<CertificatePage> {
    return this.getting.figures(officer, { financialYear: year, componentCode: component, granteeOffice: grantee });
  }

  /** A partner prepares its own certificate where somebody of it is known, else the accountant does; finance judges it. On the State's the nodal officer records the Ministry's word. */
  private officer(key: FortnightKey, { grantee }: CertificateStory, part: 'prepares' | 'decides'): Officer {
    const { plan, officers } = this.stage.get();
    const isPartner = plan.offices.find(({ code }) => code === grantee)?.kind === 'PARTNER';
    const withRole = (role: Role) => officers.people.find((one) => one.role === role);
    const own = officers.people.find((one) => one.role === 'PARTNER' && one.officeCode === grantee);
    const person = part === 'prepares' ? (own ?? withRole('ACCOUNTANT')) : withRole(isPartner ? 'FINANCE' : 'NODAL_OFFICER');
    if (!person) throw new Error(`nobody in the demo ${part} the certificates of ${grantee}`);
    return officerOf(plan, key, person);
  }
}

function revisionOf({ signed }: CertificatePage): number {
  return signed?.revision ?? 0;
}
