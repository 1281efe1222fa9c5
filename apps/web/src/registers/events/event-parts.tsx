import type { RegisterRecordPage } from '@pakhwada/contracts/registers';
import type { RegisterCode } from '@pakhwada/domain/registers';
import { formatCount } from '@pakhwada/language/format';
import { buttonClass } from '@pakhwada/ui/button';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../shell/words.tsx';
import { ChildCounters } from '../record/child-counters.tsx';
import { useRegisterWords } from '../register-words.ts';
import { useAllRecords } from '../../shell/use-all-records.ts';
import { MeetingLog } from './meeting-log.tsx';
import { MeetingSchedule } from './meeting-schedule.tsx';
import { OutcomeColumns } from './outcome-columns.tsx';
import { ParticipantRoles } from './participant-roles.tsx';
import { partiesOf, type Parties } from './parties.ts';
import { SessionDays } from './session-days.tsx';
import { StallInventory } from './stall-inventory.tsx';

interface PartProps {
  readonly page: RegisterRecordPage;
  readonly register: RegisterCode;
  readonly hasCounters?: boolean;
  readonly children: (titleId: string) => ReactNode;
}

/** The parts of an event: who had a part in it, its days, its stalls, its meetings and what came of it. */
export function EventParts({ page }: { readonly page: RegisterRecordPage }): ReactElement {
  const eventId = page.line.recordId;
  const isShown = page.sight !== 'COUNTS';
  const [participants, sessions, stalls, meetings, outcomes] = [
    useAllRecords('participant', eventId, isShown), useAllRecords('session', eventId, isShown), useAllRecords('stall', eventId, isShown), useAllRecords('meeting', eventId, isShown), useAllRecords('outcome', eventId, isShown),
  ];
  const parties: Parties = partiesOf(participants.data ?? []);
  return (
    <>
      <Part page={page} register="participant">{() => isShown && <PageState read={participants} height={80}>{(records) => <ParticipantRoles records={records} />}</PageState>}</Part>
      <Part page={page} register="session">{(titleId) => isShown && <PageState read={sessions} height={80}>{(records) => <SessionDays records={records} labelledBy={titleId} />}</PageState>}</Part>
      <Part page={page} register="stall">{() => isShown && <PageState read={stalls} height={80}>{(records) => <StallInventory records={records} parties={parties} />}</PageState>}</Part>
      <Part page={page} register="meeting" hasCounters>
        {(titleId) =>
          isShown && (
            <PageState read={meetings} height={80}>
              {(records) => (
                <>
                  <MeetingSchedule records={records} parties={parties} />
                  <MeetingLog records={records} parties={parties} labelledBy={titleId} />
                </>
              )}
            </PageState>
          )
        }
      </Part>
      <Part page={page} register="outcome">{() => isShown && <PageState read={outcomes} height={80}>{(records) => <OutcomeColumns page={page} records={records} parties={parties} />}</PageState>}</Part>
    </>
  );
}

function Part({ page, register, hasCounters = false, children }: PartProps): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  const child = page.children.find((one) => one.register === register);
  const add = page.canKeep && (
    <Link className={buttonClass('plain', true)} to={paths.newRecord(scheme, fortnight, register, page.line.recordId)}>
      {t('registers.list.add', { one: words.one(register) })}
    </Link>
  );
  return (
    <Block title={`${words.register(register)}: ${formatCount(child?.records ?? 0)}`} aside={add}>
      {(titleId) => (
        <>
          {hasCounters && child && <ChildCounters counted={child.counted} label={t('registers.children.counters', { register: words.register(register) })} />}
          {children(titleId)}
        </>
      )}
    </Block>
  );
}
