import type { PartnerCallPage } from '@pakhwada/contracts/partners';
import { formatDate } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { Typed } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';

/** Who judges, how far each has come, and which interests were declared. */
export function EvaluatorsBlock({ page: { evaluators, conflicts } }: { readonly page: PartnerCallPage }): ReactElement {
  const { t, language, name } = useWords();
  const ready = evaluators.filter(({ scores, expected }) => expected > 0 && scores >= expected).length;
  return (
    <Block span={6} title={t('partnersPages.evaluators', { count: evaluators.length, ready })}>
      {evaluators.length === 0 && <p className="muted">{t('partnersPages.evaluators.none')}</p>}
      <ul className="row-list">
        {evaluators.map(({ evaluatorId, designation, isMe, declaredOn, scores, expected }) => (
          <li key={evaluatorId}>
            <span>
              <b>{name(designation)}</b> {isMe && <span className="muted">{t('partnersPages.you')}</span>}
            </span>
            <span className="small muted">
              {declaredOn === null ? t('partnersPages.notDeclared') : t('partnersPages.declared', { date: formatDate(declaredOn, 'record', language) })} · {t('partnersPages.scoresOf', { scores, expected })}
            </span>
          </li>
        ))}
      </ul>
      {conflicts.length > 0 && (
        <>
          <h3 className="partner-conflicts">{t('partnersPages.conflicts', { count: conflicts.length })}</h3>
          <ul className="row-list">
            {conflicts.map(({ designation, candidate, note }) => (
              <li key={`${name(designation)} ${name(candidate)}`}>
                <span>
                  {name(designation)} – {name(candidate)}
                </span>
                <span className="small muted">
                  <Typed text={note} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Block>
  );
}
