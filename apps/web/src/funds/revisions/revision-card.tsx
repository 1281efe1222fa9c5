import { revisionRoutes, type ReAppropriation, type ReAppropriationTable } from '@pakhwada/contracts/funds';
import { UNALLOCATED } from '@pakhwada/domain/funds';
import type { LocalName } from '@pakhwada/domain/plan';
import { exactUnit, formatDate, formatInstant, formatRupees } from '@pakhwada/language/format';
import { wordBreach } from '@pakhwada/language/sentence';
import { Button } from '@pakhwada/ui/button';
import { Notice } from '@pakhwada/ui/notice';
import { useState, type ReactElement } from 'react';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { Typed } from '../../shell/typed.tsx';
import { useRead } from '../../shell/use-read.ts';
import { useWords } from '../../shell/words.tsx';
import { BeforeAfter } from './before-after.tsx';
import { DecideForm } from './decide-form.tsx';

interface RevisionCardProps {
  readonly revision: ReAppropriation;
  readonly names: ReadonlyMap<string, LocalName>;
}

/** A proposal or order: what moves and why, who had it in hand, and on request the amounts before and after. One that waits for the reader is open. */
export function RevisionCard({ revision, names }: RevisionCardProps): ReactElement {
  const { t, language, name, unit } = useWords();
  const [isOpen, setOpen] = useState(revision.decisions.length > 0);
  const placeOf = (code: string): string => (code === UNALLOCATED ? t('revisions.unallocated') : `${code} ${names.has(code) ? name(names.get(code)!) : ''}`.trim());
  const order = { order: revision.orderNo, date: formatDate(revision.orderOn, 'record', language) };
  return (
    <li className="revision">
      <p className="revision-head">
        <b>{t('revisions.order', order)}</b> <span className="revision-state">{t(`reAppropriationState.${revision.state}`)}</span>
        {revision.madeVersion !== null && <span className="muted"> · {t('revisions.made', { version: String(revision.madeVersion) })}</span>}
      </p>
      <ul className="revision-moves">
        {revision.moves.map(({ from, to, amountPaise }, at) => (
          <li key={at}>{t('revisions.move', { amount: formatRupees(amountPaise, exactUnit(unit, amountPaise), language), from: placeOf(from), to: placeOf(to) })}</li>
        ))}
      </ul>
      <p><Typed text={revision.reason} /></p>
      <ol className="trail">
        {revision.steps.map(({ action, designation, office, at, reason }) => (
          <li key={`${action}/${at}`}>
            <b>{t(`reAppropriationStep.${action}`)}</b> {name(designation)}, {name(office)} <span className="muted nowrap">{formatInstant(at, language)}</span>
            {reason && <span className="meta"><Typed text={reason} /></span>}
          </li>
        ))}
      </ol>
      <p className="actions">
        <Button isSmall aria-expanded={isOpen} aria-label={isOpen ? undefined : t('revisions.seeOf', order)} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'revisions.hide' : 'revisions.see')}
        </Button>
      </p>
      {isOpen && <RevisionBody id={revision.id} />}
    </li>
  );
}

function RevisionBody({ id }: { readonly id: string }): ReactElement {
  const { scheme } = usePlace();
  const read = useRead(revisionRoutes.one, { schemeCode: scheme, reAppropriationId: id });
  return (
    <PageState read={read} height={200}>
      {(one) => <ReadRevision one={one} />}
    </PageState>
  );
}

function ReadRevision({ one }: { readonly one: ReAppropriationTable }): ReactElement {
  const { t, language } = useWords();
  const told = [...new Set(one.breaches.map((breach) => wordBreach(breach, language)))];
  return (
    <>
      <BeforeAfter table={one.table} totalPaise={one.totalPaise} />
      {told.length > 0 && (
        <Notice tone="refused" title={t('revisions.refusedToday')}>
          <ul>
            {told.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {one.decisions.length > 0 && <DecideForm id={one.id} decisions={one.decisions} />}
    </>
  );
}
