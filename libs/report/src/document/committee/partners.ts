import type { Known, Ratio } from '@pakhwada/domain/ratio';
import type { CommitteeReview, PartnerLine, StatusCode } from '@pakhwada/domain/review';
import { DASH, formatCount, formatDecimal, formatRupeesBare, formatShareBare } from '@pakhwada/language/format';
import { columns } from '../funds/table.ts';
import { Notes, plain } from '../notes.ts';
import type { Cell } from '../parts.ts';
import type { Source } from '../words.ts';
import type { PartnersPart, Standing } from './model.ts';

const TEXTS = ['partner', 'standing'] as const;
const FIGURES = ['sheets', 'acceptance', 'evidence', 'unitCost', 'presence', 'paid', 'delivered', 'late', 'observations'] as const;
const CODES: Readonly<Record<NonNullable<PartnerLine['state']>, StatusCode>> = { INVITED: 'GREY', EVALUATED: 'GREY', SHORTLISTED: 'GREY', NOT_CHOSEN: 'GREY', ENGAGED: 'GREEN', ON_WATCH: 'AMBER', EXITED: 'RED', CLOSED: 'BLUE' };

/** Page 13: how each implementing partner keeps what it promised. */
export function partnersOf(source: Source, { partners }: CommitteeReview): PartnersPart {
  const { language, say } = source;
  const notes = new Notes(language);
  const total = (figure: 'deliverablesLate' | 'observationsOpen') => partners.reduce((sum, line) => sum + line[figure], 0);
  return {
    heading: say('report.committee.partners.heading'),
    title: partners.length === 0 ? say('report.committee.partners.title.none') : say('report.committee.partners.title', { late: total('deliverablesLate'), open: total('observationsOpen') }),
    unit: say('report.committee.partners.unit'),
    table: {
      title: '',
      columns: columns(...TEXTS.map((key) => [say(`report.committee.partners.${key}`), false] as const), ...FIGURES.map((key) => [say(`report.committee.partners.${key}`), true] as const)),
      rows: partners.map((line) => rowOf(line, source, notes)),
      foot: [],
      empty: partners.length > 0 ? null : say('report.committee.partners.title.none'),
    },
    standings: partners.map((line) => standingOf(line, source)),
    notes: notes.list(),
    remarks: partners.length > 0 ? [say('report.committee.partners.note')] : [],
  };
}

function rowOf(line: PartnerLine, { say, name }: Source, notes: Notes): Cell[] {
  const percent = (share: Known<Ratio>) => notes.cell(share, (known) => formatShareBare(known, 0));
  const { sheets } = line;
  return [
    plain(`${name(line.name)} (${line.componentCodes.join(', ') || DASH})`),
    plain(say('report.committee.partners.noRecord')),
    sheets.expected === 0 ? percent(line.timeliness) : plain(`${formatCount(sheets.onTime)} / ${formatCount(sheets.expected)}`),
    percent(line.acceptance),
    percent(line.evidence),
    unitCostCell(line, say, notes),
    percent(line.presence),
    percent(line.paidOfValue),
    percent(line.deliveredOfDue),
    plain(line.deliverablesLate === 0 ? DASH : formatCount(line.deliverablesLate)),
    plain(line.observationsOpen === 0 ? DASH : say('report.committee.partners.oldest', { count: line.observationsOpen, days: line.observationsOldestDays ?? 0 })),
  ];
}

/** The first indicator with a norm: what one unit cost, beside its norm. */
function unitCostCell({ unitCost }: PartnerLine, say: Source['say'], notes: Notes): Cell {
  const [first] = unitCost;
  if (!first) return notes.noted(DASH, say('missing.NOT_ASKED'));
  const cost = notes.cell(first.costPaise, ({ numerator, denominator }) => formatDecimal(BigInt(numerator), BigInt(denominator) * 100n, 0));
  return { ...cost, text: `${cost.text} / ${formatRupeesBare(first.normPaise, 'rupee').replace(/\.00$/, '')}` };
}

function standingOf({ state }: PartnerLine, { say }: Source): Standing | null {
  return state === null ? null : { code: CODES[state], word: say(`partnerState.${state}`) };
}
