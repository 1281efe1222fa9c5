import type { RecordLine } from '@pakhwada/contracts/registers';
import { PARTICIPANT_ROLES } from '@pakhwada/domain/registers';
import { formatCount, formatNames } from '@pakhwada/language/format';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { Typed } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';
import { useRegisterWords } from '../register-words.ts';
import { byNumber } from '../../shell/use-all-records.ts';
import { countryName } from './country-name.ts';

/** Who had a part in the event, by role: organisers first (several), then guests, sellers and buyers, with where they come from. */
export function ParticipantRoles({ records }: { readonly records: readonly RecordLine[] }): ReactElement {
  const { t, language } = useWords();
  const words = useRegisterWords();
  const roles = PARTICIPANT_ROLES.map((role) => ({ role, people: records.filter(({ values }) => values.role === role).sort((a, b) => byNumber(a.key, b.key)) }));
  const organisers = (roles.find(({ role }) => role === 'ORGANISER')?.people ?? []).flatMap(({ values }) => (typeof values.organisation === 'string' ? [values.organisation] : []));
  return (
    <>
      {organisers.length > 0 && <p className="registers-organisers">{t('registers.events.organisers', { count: organisers.length, names: formatNames(organisers, language) })}</p>}
      {roles.map(({ role, people }) => people.length > 0 && (
        <section key={role} aria-labelledby={`registers-role-${role}`}>
          <h3 id={`registers-role-${role}`} className="registers-category">
            {words.choice(role)} <span className="muted">{formatCount(people.length)}</span>
          </h3>
          <ul className="registers-stalls">
            {people.map((one) => (
              <Participant key={one.recordId} participant={one} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Participant({ participant: { recordId, values } }: { readonly participant: RecordLine }): ReactElement {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const { organisation, country, stateOfIndia, products, cameOn } = values;
  const told = [typeof country === 'string' ? countryName(country, language) : '', typeof cameOn === 'string' ? '' : t('registers.events.notYet')].filter(Boolean).join(' · ');
  const typed = [stateOfIndia, products].filter((one) => typeof one === 'string').join(' · ');
  return (
    <li>
      <Link to={paths.record(scheme, fortnight, 'participant', recordId)}>{String(values.participantNo)}</Link>
      <span>{typeof organisation === 'string' ? <Typed text={organisation} /> : <span className="muted">{t('registers.events.covered')}</span>}</span>
      {(told !== '' || typed !== '') && (
        <small className="muted">
          {told}
          {told !== '' && typed !== '' && ' · '}
          {typed !== '' && <Typed text={typed} />}
        </small>
      )}
    </li>
  );
}
