import type { Evidence } from '@pakhwada/contracts/registers';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import type { EvidenceRecord } from './evidence.repository.ts';
import type { EvidenceSubject } from './evidence-subjects.ts';
import { ENDINGS } from './recognise-file.ts';

/** A piece of evidence as a charge is shown it. Of a file that shows a person, or stands behind a case of sickness, only those who may open it are told more than that it is there: its name can name the person or the unit. */
export function shownEvidence({ path: _, link: __, officeCode, ...record }: EvidenceRecord, subject: EvidenceSubject, officer: Officer): Evidence {
  const isHidden = !subject.canOpen || (record.hasPersonalData && !subject.canOpenPersonal);
  return {
    ...record,
    ...(isHidden ? { fileName: `evidence.${ENDINGS[record.type][0]!}`, place: null, latitude: null, longitude: null, note: null } : {}),
    canOpen: canOpen(record, subject, officer),
    canWithdraw: record.withdrawnAt === null && subject.canAttach && officeCode === officer.officeCode && !isCounted(record, subject),
  };
}

/** What was withdrawn is opened by the auditor alone, what was erased by nobody. */
export function canOpen({ hasPersonalData, withdrawnAt, erasedAt }: Pick<EvidenceRecord, 'hasPersonalData' | 'withdrawnAt' | 'erasedAt'>, subject: EvidenceSubject, { role }: Officer): boolean {
  if (erasedAt !== null || (withdrawnAt !== null && role !== 'AUDITOR')) return false;
  return hasPersonalData ? subject.canOpenPersonal : subject.canOpen;
}

/** What stood there when the fortnight was frozen was counted, and stays. */
export function isCounted({ addedAt }: Pick<EvidenceRecord, 'addedAt'>, { frozenAt }: EvidenceSubject): boolean {
  return frozenAt !== null && addedAt <= frozenAt;
}
