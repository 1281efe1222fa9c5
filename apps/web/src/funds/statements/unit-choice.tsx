import { Segment } from '@pakhwada/ui/button';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';

/** Crore for a summary, lakh for a statement: the reader's choice, kept for every page. */
export function UnitChoice(): ReactElement {
  const { t, unit, setUnit } = useWords();
  return <Segment label={t('money.unit')} value={unit} onChange={setUnit} options={(['crore', 'lakh'] as const).map((value) => ({ value, label: `₹ ${t(`unit.${value}`)}` }))} />;
}
