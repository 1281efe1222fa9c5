import { recordRoutes, type RegisterRecordPage } from '@pakhwada/contracts/registers';
import type { ReadRecord, RegisterShape } from '@pakhwada/domain/registers';
import { useState, type ReactElement } from 'react';
import { paths } from '../../paths.ts';
import { Loading } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useMe } from '../../shell/session.tsx';
import { useChange } from '../../shell/use-change.ts';
import { useReview } from '../../shell/use-review.ts';
import { useWords } from '../../shell/words.tsx';
import { useRegisterWords } from '../register-words.ts';
import { useToday } from '../../shell/today.ts';
import { formSections, titleOfSection } from './form-sections.ts';
import { ShapedForm } from './shaped-form.tsx';
import { EMPTY_RECORD, judgeRecord, nextOf, typedRecordOf, type TypedRecord } from './typed-record.ts';
import { useFaultWords } from './use-fault-words.ts';

interface RecordFormProps {
  readonly shape: RegisterShape;
  readonly parentId: string | null;
  readonly known: RegisterRecordPage | null; // null: a new record
}

/** The form of one record: a new one, or a revision of what stands. */
export function RecordForm({ shape, parentId, known }: RecordFormProps): ReactElement {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  const wordFault = useFaultWords(shape.code);
  const today = useToday();
  const startsOn = useReview().data?.scheme.startsOn;
  const me = useMe();
  const [begun] = useState<TypedRecord>(() => (known ? typedRecordOf(shape, known, language) : { ...EMPTY_RECORD, district: me.districtLgd === null ? '' : String(me.districtLgd) }));
  const add = useChange(recordRoutes.add);
  const revise = useChange(recordRoutes.revise);
  if (today === null) return <Loading />;
  const params = { schemeCode: scheme, register: shape.code };
  const one = words.one(shape.code);
  return (
    <ShapedForm<ReadRecord>
      {...{ register: shape.code, one, parentId, begun }}
      place={shape.place}
      sections={formSections(shape)}
      titleOf={(section) => titleOfSection(section, t, (stage) => words.stage(shape, stage))}
      sealed={known?.personalFields ?? []}
      judge={(typed) => {
        const judged = judgeRecord(shape, typed, { today, schemeStartsOn: startsOn ?? '', isRevision: known !== null }); // where the review does not come, the server alone knows when the scheme began
        return 'faults' in judged ? { faults: judged.faults.map((fault) => ({ field: fault.field, text: wordFault(fault) })) } : judged;
      }}
      save={async ({ district, values, personal, atLeast }) => {
        const body = { version: known?.version ?? 0, parentId, district: shape.place === 'PARENT' && known ? known.line.district : district, values: { ...values, ...personal }, atLeast: [...atLeast] };
        const page = await (known ? revise.mutateAsync({ params: { ...params, recordId: known.line.recordId }, body }) : add.mutateAsync({ params, body })).catch(() => null); // the refusal stands on the page
        return page && { key: page.line.key, path: paths.record(scheme, fortnight, shape.code, page.line.recordId) };
      }}
      error={add.error ?? revise.error}
      isSending={add.isPending || revise.isPending}
      saveWord={t(known ? 'registers.form.saveRevision' : 'registers.form.save', { one })}
      {...(known || shape.parent === null ? {} : { next: (typed: TypedRecord) => nextOf(shape, typed) })}
      nameOf={(field) => (field === 'district' ? t('registers.district') : words.field(shape.code, field))}
    />
  );
}
