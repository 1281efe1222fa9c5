import type { DerivedCell } from '@pakhwada/contracts/registers';
import { differenceBy } from '@pakhwada/domain/progress';
import { formatCount } from '@pakhwada/language/format';
import { StatusShape } from '@pakhwada/ui/status';
import type { ReactElement } from 'react';
import { registerInWords } from '../sheets/register-words.ts';
import { useWords } from '../shell/words.tsx';
import { standOf } from './register-figures.ts';
import { readRow, type TypedRow } from './typed-row.ts';

interface RegisterBesideProps {
  readonly name: string;
  readonly cell: DerivedCell;
  readonly row: TypedRow | undefined;
  readonly isLocked: boolean;
  readonly onTake: () => void;
}

/** Under the cell: what the register counts, how the typed figure stands to it, and the figure to take over. */
export function RegisterBeside({ name, cell: { derived, basis }, row, isLocked, onTake }: RegisterBesideProps): ReactElement | null {
  const { t } = useWords();
  if (derived === null) return null;
  const stand = standOf(row, derived);
  const figure = registerInWords(derived);
  const isSaid = row !== undefined && row.remark.trim() !== '';
  const counted = basis && { ...basis, isAtLeast: false };
  return (
    <span className={`register-beside is-${stand.toLowerCase().replace('_', '-')}`}>
      <span className="register-figure">{t('derived.register', { value: figure })}</span>
      {stand === 'SAME' && (
        <span className="register-same">
          <StatusShape status="GREEN" />
          {t('derived.same')}
        </span>
      )}
      {(stand === 'DIFFERS' || stand === 'PARTS_DIFFER') && (
        <span className={isSaid ? 'register-said' : 'register-differs'}>
          <StatusShape status="AMBER" />
          {differenceInWords()}
        </span>
      )}
      {stand !== 'SAME' && !isLocked && (
        <button type="button" className="register-take" tabIndex={-1} aria-label={t('derived.takeOverOf', { value: figure, name })} onClick={onTake}>
          {t('derived.takeOver', { value: figure })}
        </button>
      )}
      {counted && registerInWords(counted) !== registerInWords({ ...derived, isAtLeast: false }) && <span className="register-then">{t('derived.wasCounted', { value: registerInWords(counted) })}</span>}
    </span>
  );

  function differenceInWords(): string {
    const said = isSaid ? 'said' : isLocked ? 'stands' : 'say';
    if (stand === 'PARTS_DIFFER') return t(`derived.partsDiffer.${said}`);
    const by = row && derived ? differenceBy(readRow(row).row, derived) : null;
    return by === null ? t(`derived.otherwise.${said}`) : t(`derived.differs.${said}`, { by: formatCount(by) });
  }
}
