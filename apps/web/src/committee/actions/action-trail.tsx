import type { ActionPage } from '@pakhwada/contracts/committee';
import { formatDate, formatInstant } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { Block } from '@pakhwada/ui/layout';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { EvidencePanel } from '../../evidence/evidence-panel.tsx';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { Typed } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';
import { useSittingWords } from '../words/use-sitting-words.ts';
import { OfficeWords } from '../words/office-words.tsx';

type Step = ActionPage['trail'][number];

/** Everything that happened to it, newest first: told, asked, granted, reminded, closed; the files behind what was told. */
export function ActionTrail({ action }: { readonly action: ActionPage }): ReactElement {
  const { t } = useWords();
  const steps = [...action.trail].reverse();
  return (
    <Block title={t('committeePages.trail', { count: steps.length })}>
      <ol className="committee-trail">
        {steps.map((step) => (
          <TrailStep key={`${step.act} ${step.at} ${step.updateId ?? ''}`} step={step} canAdd={action.may.includes('UPDATE')} />
        ))}
      </ol>
    </Block>
  );
}

function TrailStep({ step, canAdd }: { readonly step: Step; readonly canAdd: boolean }): ReactElement {
  const { t, language, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useSittingWords();
  const [isOpen, setOpen] = useState(false);
  const { act, at, designation, office, word, note, reason, reasonCode, reminder, sittingId, fromOn, toOn, updateId, evidence } = step;
  return (
    <li>
      <b>{reminder === null ? t(`actionAct.${act}`) : t(`actionReminder.${reminder}`)}</b>
      {word !== null && `: ${t(`actionWord.${word}`)}`}{' '}
      <span className="muted">
        {[designation && name(designation), office && name(office)].filter(Boolean).join(', ')} <span className="nowrap">{formatInstant(at, language)}</span>
      </span>
      {sittingId !== null && (
        <>
          {' · '}
          <Link to={paths.sitting(scheme, fortnight, sittingId)}>{words.ofId(sittingId)}</Link>
        </>
      )}
      {fromOn !== null && toOn !== null && <span className="meta">{t('committeePages.trail.days', { from: formatDate(fromOn, 'record', language), to: formatDate(toOn, 'record', language) })}</span>}
      {note !== null && (
        <p>
          <OfficeWords text={note} />
        </p>
      )}
      {reasonCode !== null && <p className="muted">{t(`reason.${reasonCode as 'R01'}`)}</p>}
      {reason !== null && (
        <p className="muted">
          <Typed text={reason} />
        </p>
      )}
      {updateId !== null && (
        <>
          <p className="actions">
            <Button isSmall aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {t('committeePages.trail.files', { count: evidence })}
            </Button>
          </p>
          {isOpen && <EvidencePanel subject="ACTION_UPDATE" of={updateId} canAdd={canAdd} />}
        </>
      )}
    </li>
  );
}
