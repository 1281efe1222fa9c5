import type { RecordLine, RegisterRecordPage, RegisterSummary } from '@pakhwada/contracts/registers';
import type { RegisterCode, FieldValues } from '@pakhwada/domain/registers';

/** Records as the server answers them, for tests alone. */
export const BATCH_ID = '11111111-1111-4111-8111-111111111111';
export const EVENT_ID = '22222222-2222-4222-8222-222222222222';
const both = (en: string, hi: string): { en: string; hi: string } => ({ en, hi });

export function aLine(values: FieldValues, some: Partial<RecordLine> = {}): RecordLine {
  return { recordId: BATCH_ID, key: 'C4-01', parentId: null, district: 627, stage: 'COMPLETED', stageOn: '2026-01-12', values, atLeast: [], dues: [], evidence: 0, updatedAt: '2026-02-01T04:30:00.000Z', ...some };
}

export function aRecordPage(line: RecordLine, some: Partial<RegisterRecordPage> = {}): RegisterRecordPage {
  return {
    ...{ line, version: 1, sight: 'FULL', canKeep: true, canReveal: true, canErase: false, personalFields: [], retainUntil: null, isErased: false, warnings: [], parent: null, children: [], unit: null },
    history: [{ version: 1, at: '2026-02-01T04:30:00.000Z', by: both('District officer', 'जिला अधिकारी'), office: both('District centre', 'जिला केंद्र'), from: 'FORM', changed: [], values: {} }],
    ...some,
  };
}

export const BATCH = aLine(
  { batchNo: 'C4-01', programme: 'ESDP', trade: 'Food processing', institute: 'Polytechnic', seats: 33, plannedStartOn: '2025-12-01', plannedEndOn: '2026-01-10', startedOn: '2025-12-03', completedOn: '2026-01-12', trainingDays: 24 },
  { dues: [{ code: 'CERTIFICATES', dueOn: '2026-02-01' }, { code: 'FOLLOW_UP_3', dueOn: '2026-04-12' }] },
);

export const aSummary = (register: RegisterCode, some: Partial<RegisterSummary> = {}): RegisterSummary => ({ register, parent: null, sight: 'FULL', canKeep: true, componentCodes: ['C4'], records: 42, during: 3, stages: [{ stage: 'PLANNED', records: 12 }, { stage: 'STARTED', records: 30 }], due: 2, ...some });

const id = (at: number): string => `33333333-3333-4333-8333-${String(at).padStart(12, '0')}`;

/** 150 one-to-one meetings: ten times at fifteen tables, of fifteen sellers and ten buyers. */
export function manyMeetings(): readonly RecordLine[] {
  return Array.from({ length: 150 }, (_, at) => {
    const [slot, table] = [Math.floor(at / 15), (at % 15) + 1];
    const isHeld = at % 7 !== 0;
    const outcome: FieldValues = isHeld ? { heldOn: '2026-01-20', result: at % 2 === 0 ? 'ENQUIRY' : 'NOTHING' } : { missedOn: '2026-01-20', missedReason: 'buyer left early' };
    const values = { seller: `S-${table}`, buyer: `B-${((slot + table) % 10) + 1}`, plannedOn: '2026-01-20', from: `${String(10 + Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`, table: String(table), ...outcome };
    return aLine(values, { recordId: id(at), key: `E-01 / S-${table} / ${at}`, parentId: EVENT_ID, stage: isHeld ? 'HELD' : 'MISSED', stageOn: '2026-01-20' });
  });
}

/** 50 stalls in three categories; every fifth is free. */
export function manyStalls(): readonly RecordLine[] {
  return Array.from({ length: 50 }, (_, at) => aLine({ stallNo: `A-${at + 1}`, category: ['MSME', 'CRAFT', 'GOVERNMENT'][at % 3]!, size: '3 x 3 m', ...(at % 5 === 0 ? {} : { participantNo: `S-${(at % 15) + 1}`, takenOn: '2026-01-19' }) }, { recordId: id(200 + at), key: `E-01 / A-${at + 1}`, parentId: EVENT_ID, stage: at % 5 === 0 ? 'LISTED' : 'TAKEN', stageOn: null }));
}
