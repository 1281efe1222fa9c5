import { actionPointRoutes, type ActionPage as Page } from '@pakhwada/contracts/committee';
import { formatDate } from '@pakhwada/language/format';
import { PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { CommitteeTabs } from '../../shell/committee-tabs.tsx';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { ActionMark } from '../words/action-mark.tsx';
import { OfficeWords } from '../words/office-words.tsx';
import { plainWords } from '../words/office-text.ts';
import { useSittingWords } from '../words/use-sitting-words.ts';
import { ActionTrail } from './action-trail.tsx';
import { DecideAction } from './decide-action.tsx';
import { ExtensionForm } from './extension-form.tsx';
import { UpdateForm } from './update-form.tsx';

/** One action point: what was decided, who does it by when, what was told since, and what the reader can do. */
export function ActionPage(): ReactElement {
  const { scheme } = usePlace();
  const { actionPointId = '' } = useParams();
  const read = useRead(actionPointRoutes.one, { schemeCode: scheme, actionPointId });
  return <PageState read={read}>{(action) => <OneAction key={action.actionPointId} action={action} onReadAgain={() => void read.refetch()} />}</PageState>;
}

function OneAction({ action, onReadAgain }: { readonly action: Page; readonly onReadAgain: () => void }): ReactElement {
  const { t, language, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useSittingWords();
  const [done, setDone] = useState<string | null>(null);
  const { number, text, office, state, dueOn, originalDueOn, extensions, isOverdue, daysLate, item, componentCode, sittingId, decidedOn, answers, may } = action;
  const standing = state === 'OPEN' ? (isOverdue ? 'late' : 'ahead') : state;
  const title = t(`committeePages.action.title.${standing}`, { number, office: name(office), days: daysLate, on: formatDate(dueOn, 'long', language) });
  useTitle(`${title}: ${plainWords(text, language)}`);
  return (
    <div className="committee-stack">
      <PageHead
        eyebrow={
          <>
            <Link to={paths.actionPoints(scheme, fortnight)}>{t('committeePages.actions.page')}</Link> › {number}
          </>
        }
        title={title}
        lead={<OfficeWords text={text} />}
      >
        <p>
          <ActionMark action={action} />
        </p>
        <p className="muted">
          {t('committeePages.action.decided', { on: formatDate(decidedOn, 'long', language) })} <Link to={paths.sitting(scheme, fortnight, sittingId)}>{words.ofId(sittingId)}</Link>
          {item && (
            <>
              {` · ${t('committeePages.action.item', { number: item.number })} `}
              <OfficeWords text={item.title} />
            </>
          )}
          {componentCode !== null && (
            <>
              {' · '}
              <Link to={paths.component(scheme, fortnight, componentCode)}>{componentCode}</Link>
            </>
          )}
          {answers.map(({ register, recordId, key }, i) => (
            <span key={recordId}>
              {i === 0 ? ` · ${t('committeePages.action.answers')} ` : ', '}
              <Link to={paths.record(scheme, fortnight, register, recordId)}>{`${t(`register.${register}.one`)} ${key}`}</Link>
            </span>
          ))}
          {extensions > 0 && ` · ${t('committeePages.moved', { times: extensions, first: formatDate(originalDueOn, 'record', language) })}`}
        </p>
      </PageHead>
      <CommitteeTabs />
      {done !== null && <Notice tone="done" title={done} />}
      {may.includes('UPDATE') && <UpdateForm key={`update ${action.version}`} action={action} onDone={setDone} onReadAgain={onReadAgain} />}
      {may.includes('ASK_EXTENSION') && <ExtensionForm key={`extension ${action.version}`} action={action} onDone={setDone} onReadAgain={onReadAgain} />}
      <DecideAction key={`decide ${action.version}`} action={action} onDone={setDone} onReadAgain={onReadAgain} />
      <ActionTrail action={action} />
    </div>
  );
}
