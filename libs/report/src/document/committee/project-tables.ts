import type { Known } from '@pakhwada/domain/ratio';
import type { CommitteeReview, ProjectsReview } from '@pakhwada/domain/review';
import { DASH, formatCount, formatDate, formatPeriod, formatRupeesBare, formatShareBare } from '@pakhwada/language/format';
import type { TablePart } from '../funds/model.ts';
import { columns } from '../funds/table.ts';
import { plain, type Notes } from '../notes.ts';
import type { Cell } from '../parts.ts';
import type { Source } from '../words.ts';
import { codeWord, placeName } from './words.ts';

const KEY = 'report.committee.projects';

export function croreCell(paise: Known<number>, notes: Notes): Cell {
  return notes.cell(paise, (known) => formatRupeesBare(known, 'crore'));
}

export function commissionedOf({ commissionedSince }: ProjectsReview, source: Source, notes: Notes): TablePart {
  const { say, language } = source;
  const count = (known: Known<number>) => notes.cell(known, (jobs) => formatCount(jobs));
  return {
    title: say(`${KEY}.commissioned`),
    columns: columns([say(`${KEY}.project`), false], [say(`${KEY}.district`), false], [say(`${KEY}.on`), false], [say(`${KEY}.promised`), true], [say(`${KEY}.invested`), true], [say('report.committee.book.jobsPromised'), true], [say('report.committee.book.jobsActual'), true]),
    rows: commissionedSince.map((line) => [plain(`${line.key} ${line.title}, ${line.promoter}`), plain(placeName(source, line.district)), plain(formatDate(line.stageSince, 'record', language)), croreCell(line.investmentPaise, notes), croreCell(line.investedPaise, notes), count(line.jobsPromised), count(line.jobsActual)]),
    foot: [],
    empty: commissionedSince.length > 0 ? null : say(`${KEY}.commissioned.none`),
  };
}

export function blockersOf({ blockers }: ProjectsReview, { say, language }: Source): TablePart {
  return {
    title: say(`${KEY}.blockers`),
    columns: columns([say(`${KEY}.department`), false], [say(`${KEY}.projectsColumn`), true], [say(`${KEY}.asksColumn`), true], [say(`${KEY}.oldest`), true]),
    rows: blockers.map((one) => [plain(codeWord(language, 'register.choice', one.department)), ...[one.projects, one.asks, one.oldestDays].map((count) => plain(count === 0 ? DASH : formatCount(count)))]),
    foot: [],
    empty: blockers.length > 0 ? null : say(`${KEY}.blockers.none`),
  };
}

export function asksOf({ asks }: ProjectsReview, { say, language }: Source): TablePart {
  return {
    title: say(`${KEY}.asks`),
    columns: columns([say(`${KEY}.ask`), false], [say(`${KEY}.askOf`), false], [say(`${KEY}.quantity`), false], [say(`${KEY}.department`), false], [say(`${KEY}.due`), false], [say(`${KEY}.late`), true], [say(`${KEY}.action`), false]),
    rows: asks.map((ask) => [
      plain(codeWord(language, 'register.choice', ask.kind)),
      plain(`${ask.projectKey} ${ask.projectTitle}`),
      plain(amountText(ask)),
      plain([ask.department === null ? '' : codeWord(language, 'register.choice', ask.department), ask.officer ?? ''].filter((part) => part !== '').join(', ') || DASH),
      plain(ask.dueOn === null ? DASH : formatDate(ask.dueOn, 'record', language)),
      plain(ask.daysLate === 0 ? DASH : say('report.committee.days', { days: ask.daysLate })),
      plain(ask.actionPointId ?? DASH),
    ]),
    foot: [],
    empty: asks.length > 0 ? null : say(`${KEY}.asks.none`),
  };
}

function amountText({ quantity, amountPaise }: ProjectsReview['asks'][number]): string {
  const amount = typeof amountPaise === 'number' ? `₹${formatRupeesBare(amountPaise, 'crore')}` : '';
  return [quantity ?? '', amount].filter((part) => part !== '').join(', ') || DASH;
}

export function assetsOf({ assets }: ProjectsReview, source: Source, notes: Notes): TablePart {
  const { say, language } = source;
  return {
    title: say(`${KEY}.assets`),
    columns: columns([say(`${KEY}.asset`), false], [say(`${KEY}.assetKind`), false], [say(`${KEY}.district`), false], [say(`${KEY}.stage`), false], [say(`${KEY}.cost`), true], [say(`${KEY}.norm`), true], [say(`${KEY}.offNorm`), true], [say(`${KEY}.occupancy`), true]),
    rows: assets.map((line) => {
      const off = notes.cell(line.offNorm, (share) => formatShareBare(share, 1, 'CHANGE'));
      return [
        plain(`${line.key} ${line.name}`),
        plain(codeWord(language, 'register.choice', line.kind)),
        plain(placeName(source, line.district)),
        plain(codeWord(language, 'register.step', line.stage)),
        croreCell(line.costPaise, notes),
        croreCell(line.normPaise, notes),
        line.isOffNorm ? notes.noted(off.text, say(`${KEY}.offNorm.mark`)) : off,
        notes.cell(line.occupancy, (share) => formatShareBare(share, 0)),
      ];
    }),
    foot: [],
    empty: assets.length > 0 ? null : say(`${KEY}.assets.none`),
  };
}

export function consultationsOf(consultations: CommitteeReview['consultations'], { say, language }: Source): TablePart | null {
  if (consultations.length === 0) return null;
  return {
    title: say(`${KEY}.consultations`),
    columns: columns([say(`${KEY}.consultation`), false], [say(`${KEY}.on`), false], [say(`${KEY}.participants`), true], [say(`${KEY}.challenges`), true], [say(`${KEY}.recommended`), true], [say(`${KEY}.inAction`), true]),
    rows: consultations.map((line) => [
      plain(`${line.key} ${line.title}`),
      plain(line.heldTo === null || line.heldTo === line.heldFrom ? formatDate(line.heldFrom, 'record', language) : formatPeriod(line.heldFrom, line.heldTo, language)),
      plain(typeof line.participants === 'number' ? `${line.isAtLeast ? '≥ ' : ''}${formatCount(line.participants)}` : DASH),
      ...[line.challenges, line.recommended, line.inAction].map((count) => plain(formatCount(count))),
    ]),
    foot: [],
    empty: null,
  };
}
