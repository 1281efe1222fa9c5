import { recordRoutes, type RegisterRecordPage } from '@pakhwada/contracts/registers';
import type { RegisterShape } from '@pakhwada/domain/registers';
import { formatDate } from '@pakhwada/language/format';
import { buttonClass } from '@pakhwada/ui/button';
import { PageHead } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { EvidencePanel } from '../../evidence/evidence-panel.tsx';
import { paths } from '../../paths.ts';
import { NotFoundPage } from '../../shell/not-found-page.tsx';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { EventParts } from '../events/event-parts.tsx';
import { useRegisterWords } from '../register-words.ts';
import { useShape } from '../register-of-address.ts';
import { titleOfRecord } from '../title-of-record.ts';
import { OpenDues } from '../open-dues.tsx';
import { ChildRecords } from './child-records.tsx';
import { PersonalFields } from './personal-fields.tsx';
import { RecordHistory } from './record-history.tsx';
import { useHeadline } from './use-headline.ts';
import { RecordLife } from './record-life.tsx';
import { RecordUnit } from './record-unit.tsx';
import { RecordValues } from './record-values.tsx';
import { RecordWarnings } from './record-warnings.tsx';

/** One record: its life so far, what it waits for, what it says, what stands behind it and what it was before. */
export function RecordPage(): ReactElement {
  const shape = useShape();
  const { scheme } = usePlace();
  const { recordId = '' } = useParams();
  const read = useRead(recordRoutes.one, { schemeCode: scheme, register: shape?.code ?? '', recordId }, { isEnabled: shape !== null });
  if (!shape) return <NotFoundPage />;
  return <PageState read={read}>{(page) => <OneRecord key={page.line.recordId} shape={shape} page={page} />}</PageState>;
}

export function OneRecord({ shape, page }: { readonly shape: RegisterShape; readonly page: RegisterRecordPage }): ReactElement {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  const { line, parent } = page;
  const called = titleOfRecord(shape, line);
  const stage = t('registers.record.stage', { stage: words.stage(shape, line.stage), on: line.stageOn === null ? '' : formatDate(line.stageOn, 'prose', language), isDated: line.stageOn === null ? 'no' : 'yes' });
  const title = useHeadline(shape, page) ?? `${words.one(shape.code)} ${line.key}: ${stage}`;
  useTitle(title);
  return (
    <div className="registers-stack">
      <PageHead
        eyebrow={parent ? <Link to={paths.record(scheme, fortnight, parent.register, parent.recordId)}>{words.one(parent.register)} {parent.key}</Link> : <Link to={paths.register(scheme, fortnight, shape.code)}>{words.register(shape.code)}</Link>}
        title={title}
        lead={[called, stage].filter(Boolean).join(' · ')}
      >
        <OpenDues dues={line.dues} isFirstOnly />
        {page.sight === 'MASKED' && <p className="muted small">{t('registers.list.masked')}</p>}
      </PageHead>
      {page.canKeep && (
        <p className="actions">
          <Link className={buttonClass('plain')} to={paths.reviseRecord(scheme, fortnight, shape.code, line.recordId)}>
            {t('registers.record.revise')}
          </Link>
        </p>
      )}
      <RecordWarnings shape={shape} warnings={page.warnings} />
      <RecordLife shape={shape} line={line} />
      {shape.code === 'event' ? <EventParts page={page} /> : page.children.map((child) => <ChildRecords key={child.register} page={page} child={child} />)}
      <RecordValues shape={shape} line={line} />
      <RecordUnit page={page} />
      <PersonalFields shape={shape} page={page} />
      <EvidencePanel subject="RECORD" of={line.recordId} canAdd={page.canKeep} />
      <RecordHistory shape={shape} history={page.history} />
    </div>
  );
}
