import type { DerivedCell } from '@pakhwada/contracts/registers';
import { Button } from '@pakhwada/ui/button';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import { EvidencePanel } from './evidence-panel.tsx';
import { IndependentChecks } from './independent-checks.tsx';

/** What a person may do with what stands behind entries. */
export interface BehindRights {
  readonly canAdd: boolean;
  readonly canCheck: boolean;
}

interface EntryBehindProps extends BehindRights {
  readonly name: string;
  readonly cell: DerivedCell;
  readonly fortnightId: string;
  readonly onClose: () => void;
}

/** What stands behind an entry, under its row: it covers no figure. Focus enters it; Escape closes it, and whoever opened it puts the focus back. */
export function EntryBehind({ name, cell, fortnightId, canAdd, canCheck, onClose }: EntryBehindProps): ReactElement {
  const { t } = useWords();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  const title = t('derived.behind', { name });
  return (
    <div ref={panel} className="cell-history entry-behind" role="region" aria-label={title} tabIndex={-1} onKeyDown={onKey}>
      <p className="cell-history-head">
        <b>{title}</b>
        <Button isSmall onClick={onClose}>
          {t('derived.close')}
        </Button>
      </p>
      <EvidencePanel subject="ENTRY" of={`${fortnightId}/${cell.indicatorCode}/${cell.unit}`} canAdd={canAdd} />
      <IndependentChecks cell={cell} fortnightId={fortnightId} canCheck={canCheck} />
    </div>
  );
}
