import type { RecordFault, RegisterCode } from '@pakhwada/domain/registers';
import type { Breach } from '@pakhwada/domain/workflow';
import { breachOf, RuleBreach } from '../../platform/http/rule-breach.ts';

/** Everything that is wrong with a form, each at its field. */
export function breachesOf(register: RegisterCode, faults: readonly RecordFault[]): Breach[] {
  return faults.map(({ code, field, values }) => breachOf('RECORD_FAULT', { ...values, register, fault: code }, { field }));
}

export function refuseFaults(register: RegisterCode, faults: readonly RecordFault[]): void {
  if (faults.length > 0) throw new RuleBreach(breachesOf(register, faults));
}
