import type { CertificatePage, CertificateSubmission } from '@pakhwada/contracts/funds';
import type { CertificateStory } from './funds-story.schema.ts';
import { paise } from './money-lines.ts';
import type { Story } from './story.schema.ts';

/** A certificate as its officer signs it: the ledger's own figures and releases; the first time short of the interest it will be returned for. */
export function certificateToSign({ signatories }: Story, told: CertificateStory, { drafted, context }: Pick<CertificatePage, 'drafted' | 'context'>, revision: number): CertificateSubmission {
  const { signatory, counterSignatory } = signatories[context.scope.form === 'GFR_12C' ? 'PMU' : 'PARTNER'];
  const short = revision === 0 && told.returned ? paise(told.returned.interestShort) : 0;
  const releases = context.releases.filter(({ componentCode, on }) => componentCode === told.component && on <= `${Number(told.year.slice(0, 4)) + 1}-03-31`);
  return {
    ...drafted,
    interestPaise: drafted.interestPaise - short,
    availablePaise: drafted.availablePaise - short,
    closingPaise: drafted.closingPaise - short,
    ...{ financialYear: told.year, componentCode: told.component, granteeOffice: told.grantee, revision },
    sanctionNos: releases.map(({ sanctionNo, reference }) => sanctionNo ?? reference),
    ...{ signatory, counterSignatory: counterSignatory ?? null, signedOn: (revision === 0 ? told.submitted : told.again) ?? told.submitted },
  };
}
