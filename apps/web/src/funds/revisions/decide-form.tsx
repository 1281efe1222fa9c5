import { revisionRoutes, type ReAppropriation } from '@pakhwada/contracts/funds';
import { wordBreach } from '@pakhwada/language/sentence';
import { Button } from '@pakhwada/ui/button';
import { TextArea } from '@pakhwada/ui/fields';
import { useState, type ReactElement } from 'react';
import { Refused } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useWords } from '../../shell/words.tsx';

interface DecideFormProps {
  readonly id: string;
  readonly decisions: ReAppropriation['decisions'];
}

/** The decisions that are open to the reader; a refusal gives its reason. */
export function DecideForm({ id, decisions }: DecideFormProps): ReactElement {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const decide = useChange(revisionRoutes.decide);
  const [reason, setReason] = useState('');
  const [isReasonMissing, setReasonMissing] = useState(false);
  const take = (decision: DecideFormProps['decisions'][number]): void => {
    const isMissing = decision === 'REFUSE' && reason.trim() === '';
    setReasonMissing(isMissing);
    if (!isMissing) decide.mutate({ params: { schemeCode: scheme, reAppropriationId: id }, body: { decision, reason: reason.trim() === '' ? null : reason.trim() } });
  };
  return (
    <div className="stacked revision-decide">
      <p className="note">{t('revisions.confirm')}</p>
      {decisions.includes('REFUSE') && (
        <TextArea label={t('revisions.reasonFor')} rows={2} maxLength={1000} value={reason} messages={isReasonMissing ? [wordBreach({ code: 'REASON_TEXT_NEEDED', values: {} }, language)] : []} onChange={(event) => setReason(event.target.value)} />
      )}
      {decide.error && <Refused error={decide.error} />}
      <p className="actions">
        {decisions.map((decision) => (
          <Button key={decision} kind={decision === 'CONCUR' || decision === 'APPROVE' ? 'primary' : 'plain'} disabled={decide.isPending} onClick={() => take(decision)}>
            {t(`reAppropriationDecision.${decision}`)}
          </Button>
        ))}
      </p>
    </div>
  );
}
