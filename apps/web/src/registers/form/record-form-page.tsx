import { recordRoutes, type RegisterRecordPage } from '@pakhwada/contracts/registers';
import type { RegisterShape } from '@pakhwada/domain/registers';
import { PageHead } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { paths } from '../../paths.ts';
import { NotFoundPage } from '../../shell/not-found-page.tsx';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { useShape } from '../register-of-address.ts';
import { useRegisterWords } from '../register-words.ts';
import { RecordForm } from './record-form.tsx';

/** A new record of a register, under its parent where it has one. */
export function NewRecordPage(): ReactElement {
  const shape = useShape();
  const [search] = useSearchParams();
  const parentId = search.get('parent');
  if (!shape || (shape.parent !== null && parentId === null)) return <NotFoundPage />;
  return shape.parent === null ? <FormPage shape={shape} parent={null} known={null} /> : <UnderParent shape={shape} parentId={parentId!} />;
}

function UnderParent({ shape, parentId }: { readonly shape: RegisterShape; readonly parentId: string }): ReactElement {
  const { scheme } = usePlace();
  const read = useRead(recordRoutes.one, { schemeCode: scheme, register: shape.parent!, recordId: parentId });
  return <PageState read={read}>{({ line }) => <FormPage shape={shape} parent={{ recordId: line.recordId, key: line.key }} known={null} />}</PageState>;
}

/** A record that stands, to be revised; what it was is kept. */
export function ReviseRecordPage(): ReactElement {
  const shape = useShape();
  const { scheme } = usePlace();
  const { recordId = '' } = useParams();
  const read = useRead(recordRoutes.one, { schemeCode: scheme, register: shape?.code ?? '', recordId }, { isEnabled: shape !== null });
  if (!shape) return <NotFoundPage />;
  return <PageState read={read}>{(known) => <FormPage key={known.version} shape={shape} parent={known.parent} known={known} />}</PageState>;
}

interface FormPageProps {
  readonly shape: RegisterShape;
  readonly parent: { readonly recordId: string; readonly key: string } | null;
  readonly known: RegisterRecordPage | null;
}

function FormPage({ shape, parent, known }: FormPageProps): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  const title = known ? t('registers.form.revise', { one: words.one(shape.code), key: known.line.key }) : parent ? t('registers.form.addUnder', { one: words.one(shape.code), parent: parent.key }) : t('registers.form.add', { one: words.one(shape.code) });
  useTitle(title);
  const back = parent && shape.parent ? paths.record(scheme, fortnight, shape.parent, parent.recordId) : paths.register(scheme, fortnight, shape.code);
  return (
    <div className="registers-stack">
      <PageHead eyebrow={<Link to={back}>{parent && shape.parent ? `${words.one(shape.parent)} ${parent.key}` : words.register(shape.code)}</Link>} title={title} lead={t('registers.form.lead')} />
      <RecordForm shape={shape} parentId={parent?.recordId ?? null} known={known} />
    </div>
  );
}
