import type { RegisterRecordPage } from '@pakhwada/contracts/registers';
import { MEASURE_CODES, measureOf } from '@pakhwada/domain/registers';
import { exactUnit, formatCount, formatRupees } from '@pakhwada/language/format';
import { AtLeast } from '@pakhwada/ui/absence';
import { Tile, TileStrip } from '@pakhwada/ui/tiles';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { useRegisterWords } from '../register-words.ts';

type Counted = RegisterRecordPage['children'][number]['counted'];

/** What the children give to indicators, measure by measure: separate counters, never added to each other. */
export function ChildCounters({ counted, label }: { readonly counted: Counted; readonly label: string }): ReactElement | null {
  const { language, unit } = useWords();
  const words = useRegisterWords();
  if (counted.length === 0) return null;
  const inOrder = [...counted].sort((a, b) => MEASURE_CODES.indexOf(a.measure) - MEASURE_CODES.indexOf(b.measure)); // as the register declares them: enrolled, completed, certified
  return (
    <TileStrip label={label} count={Math.min(counted.length, 6)}>
      {inOrder.map(({ measure, n, isAtLeast }) => {
        const printed = measureOf(measure)?.measure.isMoney ? formatRupees(n, exactUnit(unit, n), language) : formatCount(n);
        return <Tile key={measure} label={words.measure(measure)} value={isAtLeast ? <AtLeast language={language}>{printed}</AtLeast> : printed} />;
      })}
    </TileStrip>
  );
}
