import { unitRoutes, type RegisteredUnit } from '@pakhwada/contracts/registers';
import { choiceWords } from '@pakhwada/domain/registers';
import { readUnit, UNIT_FIELDS, type UnitValues } from '@pakhwada/domain/units';
import { PageHead } from '@pakhwada/ui/layout';
import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { Loading, PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useMe } from '../../shell/session.tsx';
import { useChange } from '../../shell/use-change.ts';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import type { FormSection } from '../form/form-sections.ts';
import { ShapedForm } from '../form/shaped-form.tsx';
import { cellOf, EMPTY_RECORD, typedText, type TypedRecord } from '../form/typed-record.ts';
import { useFaultWords } from '../form/use-fault-words.ts';
import { useRegisterWords } from '../register-words.ts';
import { useToday } from '../../shell/today.ts';
import { valuesOfUnit } from './values-of-unit.ts';

const WHO = ['udyam', 'name', 'nameLocal', 'registeredOn'];
const SECTIONS: readonly FormSection[] = [
  { key: 'WHO', kind: 'WHO', fields: UNIT_FIELDS.filter(({ code }) => WHO.includes(code)) },
  { key: 'MORE', kind: 'MORE', fields: UNIT_FIELDS.filter(({ code }) => !WHO.includes(code)) },
];

export function NewUnitPage(): ReactElement {
  return <UnitFormPage known={null} />;
}

export function ReviseUnitPage(): ReactElement {
  const { scheme } = usePlace();
  const { unitId = '' } = useParams();
  const read = useRead(unitRoutes.one, { schemeCode: scheme, unitId });
  return <PageState read={read}>{(known) => <UnitFormPage key={known.version} known={known} />}</PageState>;
}

/** A unit is added or revised; the class follows from investment and turnover by the ceilings of the day, unless the certificate says it. */
function UnitFormPage({ known }: { readonly known: RegisteredUnit | null }): ReactElement {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  const wordFault = useFaultWords('unit');
  const today = useToday();
  const me = useMe();
  const [begun] = useState<TypedRecord>(() => (known ? typedUnit(known, language) : { ...EMPTY_RECORD, district: me.districtLgd === null ? '' : String(me.districtLgd) }));
  const add = useChange(unitRoutes.add);
  const revise = useChange(unitRoutes.revise);
  const title = known ? t('registers.units.reviseTitle', { name: known.unit.name }) : t('registers.units.addTitle');
  useTitle(title);
  if (today === null) return <Loading />;
  const params = { schemeCode: scheme };
  const judge = (typed: TypedRecord): UnitValues | { readonly faults: readonly { readonly field: string; readonly text: string }[] } => {
    const cells = Object.fromEntries(UNIT_FIELDS.map(({ code }) => [code, cellOf(code, typed)]));
    const read = readUnit({ ...cells, district: typed.district }, { today, districts: { find: (text) => ({ lgd: Number(text) }), has: () => true }, words: choiceWords({}), present: known?.unit.class ?? null });
    return 'faults' in read ? { faults: read.faults.map((fault) => ({ field: fault.field, text: wordFault(fault) })) } : read;
  };
  return (
    <div className="registers-stack">
      <PageHead eyebrow={<Link to={paths.register(scheme, fortnight, 'unit')}>{t('registers.units.page')}</Link>} title={title} lead={t('registers.units.formLead')} />
      <ShapedForm<UnitValues>
        {...{ register: 'unit', one: t('registers.units.one'), begun, judge }}
        place="DISTRICT"
        parentId={null}
        sections={SECTIONS}
        titleOf={({ kind }) => t(kind === 'WHO' ? 'registers.form.who' : 'registers.form.more')}
        sealed={[]}
        save={async (values) => {
          const body = { ...values, version: known?.version ?? 0 };
          const page = await (known ? revise.mutateAsync({ params: { ...params, unitId: known.unit.unitId }, body }) : add.mutateAsync({ params, body })).catch(() => null); // the refusal stands on the page
          return page && { key: page.unit.udyam, path: paths.record(scheme, fortnight, 'unit', page.unit.unitId) };
        }}
        error={add.error ?? revise.error}
        isSending={add.isPending || revise.isPending}
        saveWord={t(known ? 'registers.form.saveRevision' : 'registers.form.save', { one: t('registers.units.one') })}
        nameOf={(field) => (field === 'district' ? t('registers.district') : words.field('unit', field))}
      />
    </div>
  );
}

function typedUnit(known: RegisteredUnit, language: 'en' | 'hi'): TypedRecord {
  const values = valuesOfUnit(known);
  const texts = Object.fromEntries(UNIT_FIELDS.flatMap((field) => (values[field.code] === undefined ? [] : [[field.code, typedText(field, values[field.code]!, language)]])));
  return { texts, atLeast: [], district: String(known.unit.district) };
}
