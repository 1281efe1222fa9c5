import type { RegisterRecordPage } from '@pakhwada/contracts/registers';
import { registerOf } from '@pakhwada/domain/registers';
import { formatCount } from '@pakhwada/language/format';
import { buttonClass } from '@pakhwada/ui/button';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../shell/words.tsx';
import { RecordTable } from '../list/record-table.tsx';
import { useRegisterWords } from '../register-words.ts';
import { byNumber, useAllRecords } from '../../shell/use-all-records.ts';
import { ChildCounters } from './child-counters.tsx';

type Child = RegisterRecordPage['children'][number];

/** The records that stand under this one, with what they add up to: of trainees enrolled, completed and certified, each a counter of its own. */
export function ChildRecords({ page, child }: { readonly page: RegisterRecordPage; readonly child: Child }): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  const shape = registerOf(child.register);
  const isShown = page.sight !== 'COUNTS';
  const read = useAllRecords(child.register, page.line.recordId, isShown);
  return (
    <Block
      title={`${words.register(child.register)}: ${formatCount(child.records)}`}
      aside={
        page.canKeep && (
          <Link className={buttonClass('plain', true)} to={paths.newRecord(scheme, fortnight, child.register, page.line.recordId)}>
            {t('registers.list.add', { one: words.one(child.register) })}
          </Link>
        )
      }
    >
      {(titleId) => (
        <>
          <ChildCounters counted={child.counted} label={t('registers.children.counters', { register: words.register(child.register) })} />
          {isShown && <PageState read={read} height={80}>{(records) => records.length > 0 && <RecordTable shape={shape} records={[...records].sort((a, b) => byNumber(a.key, b.key))} labelledBy={titleId} isInside />}</PageState>}
        </>
      )}
    </Block>
  );
}
