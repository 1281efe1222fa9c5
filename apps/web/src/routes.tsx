import { lazy, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { OverviewPage } from './overview/overview-page.tsx';
import { SignInPage } from './people/sign-in-page.tsx';
import { Frame, SignedInFrame } from './shell/frame.tsx';
import { FirstPage } from './shell/first-page.tsx';
import { WithQuotations } from './provenance/quotations.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';

/** The overview and the sign-in come with the first load; every other page when it is opened, with the words of the rooms. */
const page = <Name extends string>(name: Name, load: () => Promise<Record<Name, ComponentType>>): LazyExoticComponent<ComponentType> =>
  lazy<ComponentType>(async () => {
    const [module] = await Promise.all([load(), import('@pakhwada/language/rooms')]);
    return { default: module[name] };
  });

const ComponentsPage = page('ComponentsPage', () => import('./schemes/components-page.tsx'));
const ComponentMoney = lazy(async () => ({ default: (await import('./funds/statements/component-money.tsx')).ComponentMoney }));
const ComponentDecisions = lazy(async () => ({ default: (await import('./committee/actions/component-decisions.tsx')).ComponentDecisions }));
const ComponentPage = page('ComponentPage', async () => {
  const { ComponentPage: Page } = await import('./schemes/component-page.tsx');
  return { ComponentPage: () => <Page Money={ComponentMoney} Decisions={ComponentDecisions} /> };
});
const InclusionPage = page('InclusionPage', () => import('./schemes/inclusion/inclusion-page.tsx'));
const DistrictsPage = page('DistrictsPage', () => import('./districts/districts-page.tsx'));
const DistrictPage = page('DistrictPage', () => import('./districts/district-page.tsx'));
const RegisterDues = lazy(async () => ({ default: (await import('./registers/dues/register-dues.tsx')).RegisterDues }));
const ActionDues = lazy(async () => ({ default: (await import('./committee/actions/action-dues.tsx')).ActionDues }));
const MyWorkPage = page('MyWorkPage', async () => {
  const { MyWorkPage: Page } = await import('./fortnights/my-work-page.tsx');
  return { MyWorkPage: () => <Page Dues={[ActionDues, RegisterDues]} /> };
});
const VerificationPage = page('VerificationPage', () => import('./fortnights/verification-page.tsx'));
const ProgressEntryPage = page('ProgressEntryPage', () => import('./progress/progress-entry-page.tsx'));
const StatusPage = page('StatusPage', () => import('./progress/status-page.tsx'));
const MoneyPage = page('MoneyPage', () => import('./funds/money-page.tsx'));
const FundsPage = page('FundsPage', () => import('./funds/statements/funds-page.tsx'));
const StatementsPage = page('StatementsPage', () => import('./funds/statements/statements-page.tsx'));
const ReleasesPage = page('ReleasesPage', () => import('./funds/statements/money-lines-page.tsx'));
const ExpendituresPage = page('ExpendituresPage', () => import('./funds/statements/money-lines-page.tsx'));
const ImportsPage = page('ImportsPage', () => import('./funds/imports/imports-page.tsx'));
const ImportPage = page('ImportPage', () => import('./funds/imports/import-page.tsx'));
const VoucherTrayPage = page('VoucherTrayPage', () => import('./funds/imports/voucher-tray-page.tsx'));
const RevisionsPage = page('RevisionsPage', () => import('./funds/revisions/revisions-page.tsx'));
const CertificatesPage = page('CertificatesPage', () => import('./funds/certificates/certificates-page.tsx'));
const CertificatePage = page('CertificatePage', () => import('./funds/certificates/certificate-page.tsx'));
const RegistersPage = page('RegistersPage', () => import('./registers/home/registers-page.tsx'));
const RecordsPage = page('RecordsPage', () => import('./registers/list/records-page.tsx'));
const RecordPage = page('RecordPage', () => import('./registers/record/record-page.tsx'));
const NewRecordPage = page('NewRecordPage', () => import('./registers/form/record-form-page.tsx'));
const ReviseRecordPage = page('ReviseRecordPage', () => import('./registers/form/record-form-page.tsx'));
const UnitsPage = page('UnitsPage', () => import('./registers/units/units-page.tsx'));
const UnitPage = page('UnitPage', () => import('./registers/units/unit-page.tsx'));
const NewUnitPage = page('NewUnitPage', () => import('./registers/units/unit-form-page.tsx'));
const ReviseUnitPage = page('ReviseUnitPage', () => import('./registers/units/unit-form-page.tsx'));
const DuplicatesPage = page('DuplicatesPage', () => import('./registers/units/duplicates-page.tsx'));
const RegisterImportsPage = page('RegisterImportsPage', () => import('./registers/imports/register-imports-page.tsx'));
const RegisterImportPage = page('RegisterImportPage', () => import('./registers/imports/register-import-page.tsx'));
const CommitteePage = page('CommitteePage', () => import('./committee/home/committee-page.tsx'));
const SittingsPage = page('SittingsPage', () => import('./committee/sittings/sittings-page.tsx'));
const CallSittingPage = page('CallSittingPage', () => import('./committee/sittings/sitting-form-page.tsx'));
const ReviseSittingPage = page('ReviseSittingPage', () => import('./committee/sittings/sitting-form-page.tsx'));
const SittingPage = page('SittingPage', () => import('./committee/sittings/sitting-page.tsx'));
const AgendaPage = page('AgendaPage', () => import('./committee/agenda/agenda-page.tsx'));
const MinutesPage = page('MinutesPage', () => import('./committee/minutes/minutes-page.tsx'));
const CommitteesPage = page('CommitteesPage', () => import('./committee/committees/committees-page.tsx'));
const ActionsPage = page('ActionsPage', () => import('./committee/actions/actions-page.tsx'));
const ActionPage = page('ActionPage', () => import('./committee/actions/action-page.tsx'));
const ProjectsPage = page('ProjectsPage', () => import('./projects/projects-page.tsx'));
const ConsultationsPage = page('ConsultationsPage', () => import('./projects/consultations-page.tsx'));
const RisksPage = page('RisksPage', () => import('./projects/risks-page.tsx'));
const PartnersPage = page('PartnersPage', () => import('./partners/partners-page.tsx'));
const PartnerCallPage = page('PartnerCallPage', () => import('./partners/call/partner-call-page.tsx'));
const NewCallPage = page('NewCallPage', () => import('./partners/call/call-form-page.tsx'));
const ReviseCallPage = page('ReviseCallPage', () => import('./partners/call/call-form-page.tsx'));
const ReportsPage = page('ReportsPage', () => import('./reports/reports-page.tsx'));
const SetPasswordPage = page('SetPasswordPage', () => import('./people/set-password-page.tsx'));
const SessionsPage = page('SessionsPage', () => import('./people/sessions-page.tsx'));
const FurniturePage = page('FurniturePage', () => import('./shell/furniture-page.tsx'));

export function AppRoutes(): ReactNode {
  return (
    <Routes>
      <Route element={<Frame rooms={false} />}>
        <Route index element={<FirstPage />} />
        <Route path="sign-in" element={<SignInPage />} />
        <Route path="set-password" element={<SetPasswordPage />} />
        <Route path="sessions" element={<SessionsPage />} />
        <Route path="about/:page" element={<FurniturePage />} />
      </Route>
      <Route path=":scheme/:fortnight" element={<SignedInFrame />}>
        <Route element={<WithQuotations />}>
          <Route path="overview" element={<OverviewPage />} />
          <Route path="components" element={<ComponentsPage />} />
          <Route path="components/:code" element={<ComponentPage />} />
          <Route path="inclusion" element={<InclusionPage />} />
          <Route path="districts" element={<DistrictsPage />} />
          <Route path="districts/:lgd" element={<DistrictPage />} />
          <Route path="money" element={<FundsPage />} />
          <Route path="money/statements" element={<StatementsPage />} />
          <Route path="money/releases" element={<ReleasesPage />} />
          <Route path="money/expenditures" element={<ExpendituresPage />} />
          <Route path="my-work" element={<MyWorkPage />} />
          <Route path="my-work/:office/progress" element={<ProgressEntryPage />} />
          <Route path="my-work/:office/status/:component" element={<StatusPage />} />
          <Route path="my-work/:office/money" element={<MoneyPage />} />
          <Route path="my-work/imports" element={<ImportsPage />} />
          <Route path="my-work/imports/:importId" element={<ImportPage />} />
          <Route path="my-work/voucher-tray" element={<VoucherTrayPage />} />
          <Route path="money/re-appropriations" element={<RevisionsPage />} />
          <Route path="utilisation-certificates" element={<CertificatesPage />} />
        <Route path="utilisation-certificates/prepare" element={<CertificatePage />} />
        <Route path="utilisation-certificates/:certificateNo" element={<CertificatePage />} />
        <Route path="verification" element={<VerificationPage />} />
          <Route path="registers" element={<RegistersPage />} />
          <Route path="registers/imports" element={<RegisterImportsPage />} />
          <Route path="registers/imports/:importId" element={<RegisterImportPage />} />
          <Route path="registers/unit" element={<UnitsPage />} />
          <Route path="registers/unit/add" element={<NewUnitPage />} />
          <Route path="registers/unit/duplicates" element={<DuplicatesPage />} />
          <Route path="registers/unit/:unitId" element={<UnitPage />} />
          <Route path="registers/unit/:unitId/revise" element={<ReviseUnitPage />} />
          <Route path="registers/:register" element={<RecordsPage />} />
          <Route path="registers/:register/add" element={<NewRecordPage />} />
          <Route path="registers/:register/:recordId" element={<RecordPage />} />
          <Route path="registers/:register/:recordId/revise" element={<ReviseRecordPage />} />
          <Route path="committee" element={<CommitteePage />} />
          <Route path="committee/committees" element={<CommitteesPage />} />
          <Route path="committee/sittings" element={<SittingsPage />} />
          <Route path="committee/sittings/call" element={<CallSittingPage />} />
          <Route path="committee/sittings/:sittingId" element={<SittingPage />} />
          <Route path="committee/sittings/:sittingId/revise" element={<ReviseSittingPage />} />
          <Route path="committee/sittings/:sittingId/agenda" element={<AgendaPage />} />
          <Route path="committee/sittings/:sittingId/minutes" element={<MinutesPage />} />
          <Route path="action-points" element={<ActionsPage />} />
          <Route path="action-points/:actionPointId" element={<ActionPage />} />
          <Route path="projects" element={<ProjectsPage />} />
          <Route path="consultations" element={<ConsultationsPage />} />
          <Route path="risks" element={<RisksPage />} />
          <Route path="partners" element={<PartnersPage />} />
          <Route path="partner-calls/add" element={<NewCallPage />} />
          <Route path="partner-calls/:callId" element={<PartnerCallPage />} />
          <Route path="partner-calls/:callId/revise" element={<ReviseCallPage />} />
          <Route path="reports" element={<ReportsPage />} />
        </Route>
        <Route path="*" element={<NotFoundPage />} />
      </Route>
      <Route element={<Frame rooms={false} />}>
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
