import type { RecordFaultCode } from '../registers/record-fault.ts';

/** What can be wrong with a unit beyond what can be wrong with any record; worded beside those (`register.fault.<CODE>`). */
export const UNIT_FAULTS = ['UAM_UNREADABLE', 'NIC_DIGITS', 'NIC_UNKNOWN', 'CLASS_NEEDED', 'CLASS_BELOW_FIGURES', 'ABOVE_MEDIUM', 'REGISTERED_BEFORE_UDYAM', 'CANCELLED_BEFORE', 'UDYAM_TAKEN'] as const;
export type UnitFaultCode = (typeof UNIT_FAULTS)[number];

/** As a record's fault: `field` is a field's code or `district`. */
export interface UnitFault {
  readonly code: RecordFaultCode | UnitFaultCode;
  readonly field: string;
  readonly values: Readonly<Record<string, string | number>>;
}
