import { fraction, fromRatio, isMissing, multiply, toRatio, type Known, type Ratio } from '@pakhwada/domain/ratio';
import type { ReachReview } from '@pakhwada/domain/review';
import { formatCount, formatDate, formatDecimal } from '@pakhwada/language/format';
import { columns } from '../funds/table.ts';
import { plain } from '../notes.ts';
import type { Source } from '../words.ts';
import type { InclusionPart } from './model.ts';

/** Units reached, each counted once; overlaps are told, not taken away. */
export function reachOf(source: Source, reach: Known<ReachReview>): InclusionPart['reach'] {
  const { review, say, name, language } = source;
  const title = say('inclusion.reach');
  if (isMissing(reach) || reach.units === 0) return { title, message: say(isMissing(reach) ? 'inclusion.reach.none' : 'inclusion.reach.nothing'), components: null, overlaps: null, coverage: null };
  const componentName = (code: string): string => name(review.components.find((one) => one.code === code)?.shortName ?? { en: code, hi: code });
  const units = (count: number) => plain(formatCount(count));
  return {
    title,
    message: `${say('inclusion.reach.sum', { units: formatCount(reach.units), sum: formatCount(reach.sumOfComponents) })}. ${say('inclusion.reach.note', { date: formatDate(reach.asOn, 'record', language) })}`,
    components: {
      title: '',
      columns: columns([say('report.column.component'), false], [say('inclusion.reach.units'), true]),
      rows: reach.components.map((one) => [plain(`${one.componentCode} ${componentName(one.componentCode)}`), units(one.units)]),
      foot: [],
      empty: null,
    },
    overlaps:
      reach.overlaps.length === 0
        ? null
        : {
            title: '',
            columns: columns([say('inclusion.reach.overlap'), false], [say('inclusion.reach.units'), true]),
            rows: reach.overlaps.map((one) => [plain(one.componentCodes.length > 0 ? one.componentCodes.join(' + ') : say('inclusion.reach.overlap.others')), units(one.units)]),
            foot: [],
            empty: null,
          },
    coverage:
      reach.coverage.length === 0
        ? null
        : {
            title: say('inclusion.reach.coverage'),
            columns: columns([say('inclusion.reach.of'), false], [say('inclusion.reach.units'), true], [say('inclusion.reach.perThousand'), true], [say('inclusion.reach.source'), false]),
            rows: reach.coverage.map((one) => [plain(say(`unit.universe.${one.definition}`)), units(one.units), plain(isMissing(one.reached) ? '–' : perThousand(one.reached)), plain(`${formatDate(one.asOn, 'record', language)}. ${one.source}`)]),
            foot: [],
            empty: null,
          },
  };
}

function perThousand(share: Ratio): string {
  const { numerator, denominator } = toRatio(multiply(fromRatio(share), fraction(1000)));
  return formatDecimal(BigInt(numerator), BigInt(denominator), 2);
}
