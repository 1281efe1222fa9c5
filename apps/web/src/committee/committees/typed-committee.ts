import type { CommitteeForm, CommitteePage } from '@pakhwada/contracts/committee';
import { isCivilDate } from '@pakhwada/domain/calendar';
import type { CommitteeKind, SeriesRule } from '@pakhwada/domain/committee';

export interface TypedSeat {
  readonly key: string;
  readonly seatId: string | null;
  readonly en: string;
  readonly hi: string;
  readonly officeCode: string;
  readonly isChair: boolean;
  readonly isConvenor: boolean;
  readonly since: string;
  readonly until: string;
}

/** A committee as it stands in the form: numbers are texts. */
export interface TypedCommittee {
  readonly code: string;
  readonly kind: CommitteeKind;
  readonly en: string;
  readonly hi: string;
  readonly district: string;
  readonly series: SeriesRule['kind'];
  readonly workingDays: string;
  readonly days: readonly [string, string];
  readonly nth: string;
  readonly weekday: string;
  readonly quorum: string;
  readonly noticeDays: string;
  readonly isMain: boolean;
  readonly seats: readonly TypedSeat[];
}

const EMPTY: TypedCommittee = { code: '', kind: 'EXECUTIVE', en: '', hi: '', district: '', series: 'TWICE_A_MONTH', workingDays: '2', days: ['1', '16'], nth: '4', weekday: '3', quorum: '', noticeDays: '3', isMain: false, seats: [] };

export function typedCommittee(page: CommitteePage | null): TypedCommittee {
  if (!page) return EMPTY;
  const { series } = page;
  return {
    ...EMPTY,
    ...{ code: page.code, kind: page.kind, en: page.name.en, hi: page.name.hi, district: page.district === null ? '' : String(page.district), quorum: String(page.quorum), noticeDays: String(page.noticeDays), isMain: page.isMain, series: series.kind },
    ...(series.kind === 'AFTER_FREEZE' ? { workingDays: String(series.workingDays) } : series.kind === 'TWICE_A_MONTH' ? { days: [String(series.days[0]), String(series.days[1])] as const } : { nth: String(series.nth), weekday: String(series.weekday) }),
    seats: page.seats.map(({ seatId, designation, officeCode, isChair, isConvenor, since, until }) => ({ key: seatId, seatId, en: designation.en, hi: designation.hi, officeCode: officeCode ?? '', isChair, isConvenor, since, until: until ?? '' })),
  };
}

export type CommitteeField = 'code' | 'name' | 'quorum' | 'noticeDays' | 'series' | 'district';

const isWhole = (text: string, least: number, most: number): boolean => /^\d{1,3}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;

/** What the form lacks, by its field. */
export function faultsOfCommittee(typed: TypedCommittee): readonly CommitteeField[] {
  const isSeriesRead = typed.series === 'AFTER_FREEZE' ? isWhole(typed.workingDays, 0, 20) : typed.series === 'TWICE_A_MONTH' ? typed.days.every((day) => isWhole(day, 1, 31)) : true;
  return [
    ...(/^[A-Z0-9][A-Z0-9-]{0,11}$/.test(typed.code.trim()) ? [] : ['code' as const]),
    ...(typed.en.trim() !== '' && typed.hi.trim() !== '' ? [] : ['name' as const]),
    ...(isWhole(typed.quorum, 1, 200) ? [] : ['quorum' as const]),
    ...(isWhole(typed.noticeDays, 0, 30) ? [] : ['noticeDays' as const]),
    ...(isSeriesRead ? [] : ['series' as const]),
    ...(typed.kind !== 'DISTRICT' || typed.district !== '' ? [] : ['district' as const]),
  ];
}

export type SeatField = 'designation' | 'since' | 'until';

export function faultsOfSeat({ en, hi, since, until }: TypedSeat): readonly SeatField[] {
  return [...(en.trim() !== '' && hi.trim() !== '' ? [] : ['designation' as const]), ...(isCivilDate(since) ? [] : ['since' as const]), ...(until === '' || (isCivilDate(until) && until >= since) ? [] : ['until' as const])];
}

export function committeeBody(typed: TypedCommittee, version: number): CommitteeForm {
  return {
    ...{ code: typed.code.trim(), kind: typed.kind, name: { en: typed.en.trim(), hi: typed.hi.trim() }, district: typed.kind === 'DISTRICT' ? Number(typed.district) : null },
    ...{ series: seriesOf(typed), quorum: Number(typed.quorum), noticeDays: Number(typed.noticeDays), isMain: typed.isMain, version },
    seats: typed.seats.map(({ seatId, en, hi, officeCode, isChair, isConvenor, since, until }) => ({ ...(seatId === null ? {} : { seatId }), designation: { en: en.trim(), hi: hi.trim() }, officeCode: officeCode || null, isChair, isConvenor, since, until: until || null })),
  };
}

function seriesOf({ series, workingDays, days, nth, weekday }: TypedCommittee): CommitteeForm['series'] {
  if (series === 'AFTER_FREEZE') return { kind: series, workingDays: Number(workingDays) };
  if (series === 'TWICE_A_MONTH') return { kind: series, days: [Number(days[0]), Number(days[1])] };
  return { kind: 'WEEKDAY', nth: NTHS.find((one) => String(one) === nth) ?? 5, weekday: Number(weekday) };
}

export const NTHS = [1, 2, 3, 4, 5] as const;
