import { Button } from '@pakhwada/ui/button';
import { TextField } from '@pakhwada/ui/fields';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import type { LinesProps } from './criterion-lines.tsx';
import { nextKey, placeOf, type TypedCandidate } from './typed-call.ts';

/** Who judges, by the name they sign in with; one that stands is shown by designation. */
export function EvaluatorLines({ typed, messagesAt, onChange }: LinesProps): ReactElement {
  const { t } = useWords();
  const others = (key: number): TypedEvaluators => typed.evaluators.filter((each) => each.key !== key);
  return (
    <Block title={t('partnersPages.form.evaluators')} aside={t('partnersPages.form.evaluators.who')}>
      {typed.evaluators.map((evaluator, at) => (
        <fieldset key={evaluator.key} className="call-line">
          <legend>{t('partnersPages.form.evaluatorNo', { line: at + 1 })}</legend>
          {evaluator.evaluatorId !== null ? (
            <p>{evaluator.name}</p>
          ) : (
            <TextField
              label={t('partnersPages.form.login')}
              maxLength={100}
              autoComplete="off"
              autoCapitalize="none"
              value={evaluator.login}
              messages={messagesAt(`${placeOf('evaluators', typed, evaluator.key)}.login`)}
              onChange={(event) => onChange({ ...typed, evaluators: typed.evaluators.map((each) => (each.key === evaluator.key ? { ...each, login: event.target.value } : each)) })}
            />
          )}
          <Button isSmall kind="quiet" aria-label={t('partnersPages.form.removeEvaluator', { line: at + 1 })} onClick={() => onChange({ ...typed, evaluators: others(evaluator.key) })}>
            {t('partnersPages.form.remove')}
          </Button>
        </fieldset>
      ))}
      <p className="actions">
        <Button isSmall onClick={() => onChange({ ...typed, evaluators: [...typed.evaluators, { key: nextKey(typed.evaluators), evaluatorId: null, login: '', name: '' }] })}>
          {t('partnersPages.form.addEvaluator')}
        </Button>
      </p>
    </Block>
  );
}

type TypedEvaluators = LinesProps['typed']['evaluators'];

/** Who was invited. */
export function CandidateLines({ typed, messagesAt, onChange }: LinesProps): ReactElement {
  const { t } = useWords();
  const change = (key: number, part: Partial<TypedCandidate>): void => onChange({ ...typed, candidates: typed.candidates.map((each) => (each.key === key ? { ...each, ...part } : each)) });
  return (
    <Block title={t('partnersPages.form.candidates')}>
      {typed.candidates.map((candidate, at) => (
        <fieldset key={candidate.key} className="call-line">
          <legend>{t('partnersPages.form.candidateNo', { line: at + 1 })}</legend>
          {(['en', 'hi', 'legalForm'] as const).map((field) => (
            <TextField
              key={field}
              label={t(field === 'en' ? 'partnersPages.form.nameEn' : field === 'hi' ? 'partnersPages.form.nameHi' : 'partnersPages.form.legalForm')}
              maxLength={field === 'legalForm' ? 100 : 200}
              lang={field === 'legalForm' ? undefined : field}
              autoComplete="off"
              value={candidate[field]}
              messages={messagesAt(`${placeOf('candidates', typed, candidate.key)}.${field}`)}
              onChange={(event) => change(candidate.key, { [field]: event.target.value })}
            />
          ))}
          <Button isSmall kind="quiet" aria-label={t('partnersPages.form.removeCandidate', { line: at + 1 })} onClick={() => onChange({ ...typed, candidates: typed.candidates.filter(({ key }) => key !== candidate.key) })}>
            {t('partnersPages.form.remove')}
          </Button>
        </fieldset>
      ))}
      <p className="actions">
        <Button isSmall onClick={() => onChange({ ...typed, candidates: [...typed.candidates, { key: nextKey(typed.candidates), candidateId: null, en: '', hi: '', legalForm: '' }] })}>
          {t('partnersPages.form.addCandidate')}
        </Button>
      </p>
    </Block>
  );
}
