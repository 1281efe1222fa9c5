import { isMissing, type Known, type Ratio } from '@pakhwada/domain/ratio';
import { formatShare } from '@pakhwada/language/format';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';

/** A share of a scorecard. What is missing says why in words: no figure stands in for it. */
export function Measure({ value, context }: { readonly value: Known<Ratio>; readonly context?: string | undefined }): ReactElement {
  const { t } = useWords();
  if (isMissing(value)) return <span className="measure-missing">{t(`missing.${value.missing}`)}</span>;
  return (
    <>
      <b>{formatShare(value, 1)}</b>
      {context !== undefined && <span className="meta">{context}</span>}
    </>
  );
}

/** What a table is sorted by; the exact figure is what is printed. */
export function sortableShare(value: Known<Ratio>): number | null {
  return isMissing(value) ? null : Number(value.numerator) / Number(value.denominator);
}
