import { evidenceRoutes, type DerivedCell } from '@pakhwada/contracts/registers';
import { formatDate } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { DateField, TextArea, TextField } from '@pakhwada/ui/fields';
import { useState, type FormEvent, type ReactElement } from 'react';
import { Refused } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { TYPED_HERE, TypedIn } from '../shell/typed.tsx';
import { useChange } from '../shell/use-change.ts';
import { useWords } from '../shell/words.tsx';

interface IndependentChecksProps {
  readonly cell: DerivedCell;
  readonly fortnightId: string;
  readonly canCheck: boolean;
}

/** What third parties checked of an entry, and for the auditor the place to record another check. */
export function IndependentChecks({ cell, fortnightId, canCheck }: IndependentChecksProps): ReactElement | null {
  const { t, language, name } = useWords();
  const [isOpen, setOpen] = useState(false);
  const canRecord = canCheck && cell.level !== 'V0';
  if (cell.checks.length === 0 && !canRecord) return null;
  return (
    <div className="independent-checks">
      <ul>
        {cell.checks.map(({ agency, checkedOn, note, designation }) => (
          <li key={`${agency}/${checkedOn}/${note}`}>
            <TypedIn words={t('derived.checkedBy', { agency, on: formatDate(checkedOn, 'record', language), who: name(designation), note: TYPED_HERE })} text={note} />
          </li>
        ))}
      </ul>
      {canRecord && !isOpen && (
        <p className="actions">
          <Button onClick={() => setOpen(true)}>{t('derived.check')}</Button>
        </p>
      )}
      {canRecord && isOpen && <RecordCheck cell={cell} fortnightId={fortnightId} onClose={() => setOpen(false)} />}
    </div>
  );
}

function RecordCheck({ cell, fortnightId, onClose }: Omit<IndependentChecksProps, 'canCheck'> & { readonly onClose: () => void }): ReactElement {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const record = useChange(evidenceRoutes.check);
  const [agency, setAgency] = useState('');
  const [note, setNote] = useState('');
  const [checkedOn, setCheckedOn] = useState('');
  const [isTried, setTried] = useState(false);
  const needed = (text: string): string[] => (isTried && text.trim() === '' ? [t('derived.check.needed')] : []);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if ([agency, note, checkedOn].some((text) => text.trim() === '')) return;
    const body = { indicatorCode: cell.indicatorCode, unit: cell.unit, agency: agency.trim(), note: note.trim(), checkedOn };
    record.mutate({ params: { schemeCode: scheme, fortnightId }, body }, { onSuccess: onClose });
  };
  return (
    <form className="evidence-form" onSubmit={onSubmit} noValidate>
      <TextField label={t('derived.check.agency')} maxLength={200} autoFocus value={agency} messages={needed(agency)} onChange={(event) => setAgency(event.target.value)} />
      <DateField language={language} label={t('derived.check.on')} value={checkedOn} messages={needed(checkedOn)} onChange={(event) => setCheckedOn(event.target.value)} />
      <TextArea label={t('derived.check.note')} rows={2} maxLength={500} value={note} messages={needed(note)} onChange={(event) => setNote(event.target.value)} />
      <p className="actions">
        <Button type="submit" kind="primary" disabled={record.isPending}>
          {t('derived.check.record')}
        </Button>
        <Button onClick={onClose}>{t('derived.close')}</Button>
      </p>
      {record.error && <Refused error={record.error} />}
    </form>
  );
}
