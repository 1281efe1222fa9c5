import { Module } from '@nestjs/common';
import { SchemesModule } from '../../schemes/schemes.module.ts';
import { PersonalModule } from '../personal/personal.module.ts';
import { RecordsModule } from '../records/records.module.ts';
import { UnitsModule } from '../units/units.module.ts';
import { EndRegisterImportService } from './end-register-import.service.ts';
import { ForgetImportService } from './forget-import.service.ts';
import { ImportTargetsService } from './import-targets.service.ts';
import { KeepRejectedService } from './keep-rejected.service.ts';
import { ListRegisterImportsService } from './list-register-imports.service.ts';
import { ReadRegisterImportService } from './read-register-import.service.ts';
import { RegisterImportDeskService } from './register-import-desk.service.ts';
import { RegisterImportRepository } from './register-import.repository.ts';
import { RegisterImportsController } from './register-imports.controller.ts';
import { RegisterTemplateService } from './register-template.service.ts';
import { RejectedRowRepository } from './rejected-row.repository.ts';
import { RejectedWorkbookService } from './rejected-workbook.service.ts';
import { SendRegisterFileService } from './send-register-file.service.ts';

@Module({
  imports: [SchemesModule, PersonalModule, RecordsModule, UnitsModule],
  controllers: [RegisterImportsController],
  providers: [
    ...[RegisterImportRepository, RejectedRowRepository, ImportTargetsService, RegisterImportDeskService, KeepRejectedService],
    ...[RegisterTemplateService, SendRegisterFileService, ReadRegisterImportService, EndRegisterImportService, ListRegisterImportsService, RejectedWorkbookService, ForgetImportService],
  ],
  exports: [ImportTargetsService, RegisterImportDeskService],
})
export class RegisterImportsModule {}
