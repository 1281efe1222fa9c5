import { Module } from '@nestjs/common';
import { RegisterImportsModule } from '../imports/register-imports.module.ts';
import { ExportRegisterService } from './export-register.service.ts';
import { ExportRowRepository } from './export-row.repository.ts';
import { RegisterExportsController } from './register-exports.controller.ts';

@Module({ imports: [RegisterImportsModule], controllers: [RegisterExportsController], providers: [ExportRowRepository, ExportRegisterService] })
export class RegisterExportsModule {}
