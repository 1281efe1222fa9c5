import { registerImportRoutes, type RecordPage } from '@pakhwada/contracts/registers';
import type { RegisterShape } from '@pakhwada/domain/registers';
import { buttonClass } from '@pakhwada/ui/button';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { addressOf } from '../../shell/api-client.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../shell/words.tsx';
import { useRegisterWords } from '../register-words.ts';
import { useListQuery } from './use-list-query.ts';

/** What may be done with a register: add and bring in for who keeps it, take away for who sees its rows. */
export function ListActions({ shape, page }: { readonly shape: RegisterShape; readonly page: Pick<RecordPage, 'canKeep' | 'sight'> }): ReactElement {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  const { query } = useListQuery();
  const params = { schemeCode: scheme, register: shape.code };
  const taken = { language, district: query.district, stage: query.stage };
  const away = (href: string, text: string): ReactElement => (
    <a className={buttonClass('plain', true)} href={href} download>
      {text}
    </a>
  );
  return (
    <p className="actions">
      {page.canKeep && shape.parent === null && (
        <Link className={buttonClass('primary', true)} to={paths.newRecord(scheme, fortnight, shape.code)}>
          {t('registers.list.add', { one: words.one(shape.code) })}
        </Link>
      )}
      {page.canKeep && (
        <Link className={buttonClass('plain', true)} to={paths.registerImports(scheme, fortnight, shape.code)}>
          {t('registers.list.import')}
        </Link>
      )}
      {page.canKeep && away(addressOf(registerImportRoutes.template, { params, query: { language } }), t('registers.list.template'))}
      {page.sight !== 'COUNTS' && away(addressOf(registerImportRoutes.export, { params, query: { form: 'csv', ...taken } }), t('registers.list.csv'))}
      {page.sight !== 'COUNTS' && away(addressOf(registerImportRoutes.export, { params, query: { form: 'xlsx', ...taken } }), t('registers.list.xlsx'))}
    </p>
  );
}
