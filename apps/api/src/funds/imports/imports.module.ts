import { Module } from '@nestjs/common';
import { FortnightsModule } from '../../fortnights/fortnights.module.ts';
import { EndImportService } from './end-import.service.ts';
import { ImportDeskService } from './import-desk.service.ts';
import { ImportRepository } from './import.repository.ts';
import { ImportsController } from './imports.controller.ts';
import { ListImportsService } from './list-imports.service.ts';
import { MappingRepository } from './mapping.repository.ts';
import { MatchKnownSanctionsService } from './match-known-sanctions.service.ts';
import { MatchVouchersService } from './match-vouchers.service.ts';
import { OrderImportService } from './order-import.service.ts';
import { PreviewImportService } from './preview-import.service.ts';
import { ReadImportService } from './read-import.service.ts';
import { ReceiveImportService } from './receive-import.service.ts';
import { RejectedRowsService } from './rejected-rows.service.ts';
import { VoucherSheetService } from './voucher-sheet.service.ts';
import { VoucherStandingRepository } from './voucher-standing.repository.ts';
import { VoucherRepository } from './voucher.repository.ts';
import { VouchersController } from './vouchers.controller.ts';

@Module({
  imports: [FortnightsModule],
  controllers: [VouchersController, ImportsController],
  providers: [
    ...[ImportRepository, MappingRepository, VoucherRepository, VoucherStandingRepository, ImportDeskService],
    ...[ReceiveImportService, PreviewImportService, OrderImportService, ReadImportService, EndImportService, ListImportsService, RejectedRowsService, MatchKnownSanctionsService, MatchVouchersService, VoucherSheetService],
  ],
  exports: [VoucherSheetService],
})
export class ImportsModule {}
