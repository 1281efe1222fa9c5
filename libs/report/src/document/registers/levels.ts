import { VERIFICATION_LEVELS } from '@pakhwada/domain/progress';
import { isMissing, type Ratio } from '@pakhwada/domain/ratio';
import type { GroupVerification, RegistersReview, Review } from '@pakhwada/domain/review';
import { formatShare, formatShareBare } from '@pakhwada/language/format';
import { columns } from '../funds/table.ts';
import type { Cell } from '../model.ts';
import { Notes, plain } from '../notes.ts';
import type { Source } from '../words.ts';
import type { LevelsPart } from './model.ts';

/** How sure the figures are, by component and by DLI: what each brought into the index, by level. */
export function levelsOf(source: Source, { verification }: RegistersReview): LevelsPart {
  const { review, say, name, language } = source;
  const notes = new Notes(language);
  const percent = (share: Ratio): string => formatShareBare(share, 2);
  const shares = ({ levels, verified }: GroupVerification): Cell[] => [...VERIFICATION_LEVELS.map((level) => (isMissing(levels) ? notes.absent(levels.missing) : plain(percent(levels[level])))), notes.cell(verified, percent)];
  const head = (first: string) => columns([first, false], ...VERIFICATION_LEVELS.map((level) => [`${level} ${say(`level.${level}`)}`, true] as const), [say('verified.share'), true]);
  return {
    components: {
      title: say('inclusion.levels'),
      columns: head(say('report.column.component')),
      rows: verification.components.map((one) => [plain(`${one.componentCode} ${name(review.components.find(({ code }) => code === one.componentCode)?.shortName ?? { en: '', hi: '' })}`), ...shares(one)]),
      foot: [
        [plain(say('inclusion.levels.state')), ...shares(verification.scheme)],
        [plain(say('inclusion.levels.simple')), ...VERIFICATION_LEVELS.map(() => plain('')), notes.cell(verification.simple, percent)],
      ],
      empty: verification.components.length > 0 ? null : say('missing.NO_COMPONENTS'),
    },
    dlis: verification.dlis.length === 0 ? null : { title: say('inclusion.dli'), columns: head(say('inclusion.dli.code')), rows: verification.dlis.map((one) => [plain(`${one.dli}: ${one.indicatorCodes.join(', ')}`), ...shares(one)]), foot: [], empty: null },
    notes: notes.list(),
    remarks: [say('inclusion.levels.note'), backedText(review, say)],
  };
}

/** The verified share in one line beside the headline; where nothing stands behind anything, that. */
export function verifiedText({ registers }: Review, say: Source['say']): string | null {
  if (!registers) return null;
  const { verified } = registers.verification.scheme;
  return isMissing(verified) ? say(`missing.${verified.missing}`) : say('report.brief.verified', { share: formatShare(verified, 2) });
}

export function backedText({ registers }: Review, say: Source['say']): string {
  const indicators = registers?.verification.indicators ?? [];
  const backed = indicators.filter(({ levels }) => !isMissing(levels) && levels.V1 + levels.V2 + levels.V3 + levels.V4 > 0).length;
  return backed === 0 ? say('verified.none') : say('verified.indicators', { backed, all: indicators.length });
}
