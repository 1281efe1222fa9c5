import type { PartnerCallPage } from '@pakhwada/contracts/partners';
import { CheckField, TextField } from '@pakhwada/ui/fields';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { noteOf, type TypedEvaluation } from './typed-evaluation.ts';

interface InterestFieldsProps {
  readonly page: PartnerCallPage;
  readonly typed: TypedEvaluation;
  readonly messagesAt: (place: string) => readonly string[];
  readonly isMissing: boolean;
  readonly onChange: (typed: TypedEvaluation) => void;
}

/** Whether anything binds the evaluator to a candidate; one that does is not scored. */
export function InterestFields({ page, typed, messagesAt, isMissing, onChange }: InterestFieldsProps): ReactElement {
  const { t, name } = useWords();
  const stands = (candidateId: string): boolean => page.mine?.conflicts.some((one) => one.candidateId === candidateId) ?? false; // a declaration stays
  const bind = (candidateId: string, isBound: boolean): void => {
    const { [candidateId]: _, ...others } = typed.bound;
    onChange({ ...typed, isFree: false, bound: isBound ? { ...others, [candidateId]: '' } : others });
  };
  return (
    <fieldset className="interests" aria-describedby={isMissing ? 'interests-missing' : undefined}>
      <legend>{t('partnersPages.interests.declare')}</legend>
      <p className="small muted">{t('partnersPages.interests.what')}</p>
      <CheckField label={t('partnersPages.interests.none')} checked={typed.isFree} disabled={(page.mine?.conflicts.length ?? 0) > 0} onChange={(event) => onChange({ ...typed, isFree: event.target.checked, bound: {} })} />
      {page.comparison.map(({ candidateId, name: own }) => (
        <div key={candidateId} className="interest">
          <CheckField label={t('partnersPages.interests.bound', { name: name(own) })} checked={candidateId in typed.bound} disabled={stands(candidateId)} onChange={(event) => bind(candidateId, event.target.checked)} />
          {candidateId in typed.bound && (
            <TextField
              label={t('partnersPages.interests.note', { name: name(own) })}
              maxLength={500}
              autoComplete="off"
              value={typed.bound[candidateId]}
              messages={messagesAt(noteOf(candidateId))}
              onChange={(event) => onChange({ ...typed, bound: { ...typed.bound, [candidateId]: event.target.value } })}
            />
          )}
        </div>
      ))}
      {isMissing && (
        <p id="interests-missing" className="field-message" role="alert">
          {t('partnersPages.interests.missing')}
        </p>
      )}
    </fieldset>
  );
}
