import { fortnightRoutes, type FortnightSummary } from '@pakhwada/contracts/fortnights';
import { formatFortnight, formatInstant } from '@pakhwada/language/format';
import { wordBreach } from '@pakhwada/language/sentence';
import { Button } from '@pakhwada/ui/button';
import { SelectField, TextArea } from '@pakhwada/ui/fields';
import { useState, type FormEvent, type ReactElement } from 'react';
import { PageState, Refused } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { isRefusal } from '../shell/refusal.ts';
import { useChange } from '../shell/use-change.ts';
import { useRead } from '../shell/use-read.ts';
import { useWords } from '../shell/words.tsx';

interface ExtensionFormProps {
  readonly fortnight: FortnightSummary;
  readonly onExtended: (words: string) => void;
}

/** By how many working days, with the day each choice leads to, and why. */
export function ExtensionForm({ fortnight, onExtended }: ExtensionFormProps): ReactElement {
  const { language, t } = useWords();
  const { scheme } = usePlace();
  const params = { schemeCode: scheme, fortnightId: fortnight.id };
  const choices = useRead(fortnightRoutes.extensionChoices, params);
  const extend = useChange(fortnightRoutes.extend);
  const [days, setDays] = useState('1');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const name = formatFortnight(fortnight.id, 'full', language);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    const { freezesAt } = await extend.mutateAsync({ params, body: { workingDays: Number(days), reason: reason.trim() } });
    onExtended(t('fortnights.extended', { fortnight: name, at: formatInstant(freezesAt, language) }));
  };
  const told = isRefusal(extend.error) ? extend.error.problem.breaches : [];
  const at = (field: string): readonly string[] => told.filter((breach) => breach.field === field).map(({ text }) => text);
  const reasonMissing = isTried && reason.trim() === '' ? [wordBreach({ code: 'REASON_TEXT_NEEDED', values: {} }, language)] : [];
  const isToldElsewhere = extend.error !== null && !told.some(({ field }) => field === 'workingDays' || field === 'reason');
  return (
    <PageState read={choices} height={200}>
      {(list) => (
        <form className="stacked" noValidate onSubmit={(event) => void send(event).catch(() => undefined)}>
          <p>{t('fortnights.extendMeans', { at: formatInstant(fortnight.freezesAt, language) })}</p>
          {isToldElsewhere && extend.error && <Refused error={extend.error} />}
          <SelectField
            label={t('fortnights.extendBy')}
            value={days}
            messages={at('workingDays')}
            options={list.map(({ workingDays, freezesAt }) => ({ value: String(workingDays), label: t('fortnights.extendChoice', { days: workingDays, at: formatInstant(freezesAt, language) }) }))}
            onChange={(event) => setDays(event.target.value)}
          />
          <TextArea label={t('fortnights.extendReason')} rows={3} maxLength={1000} value={reason} messages={[...reasonMissing, ...at('reason')]} onChange={(event) => setReason(event.target.value)} />
          <p className="actions">
            <Button type="submit" kind="primary" disabled={extend.isPending}>
              {t('fortnights.extendConfirm')}
            </Button>
          </p>
        </form>
      )}
    </PageState>
  );
}
