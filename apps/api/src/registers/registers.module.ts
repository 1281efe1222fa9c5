import { Module } from '@nestjs/common';
import { RegisterExportsModule } from './exports/register-exports.module.ts';
import { RegisterImportsModule } from './imports/register-imports.module.ts';
import { PersonalModule } from './personal/personal.module.ts';
import { RecordsModule } from './records/records.module.ts';
import { UnitsModule } from './units/units.module.ts';

const PARTS = [PersonalModule, UnitsModule, RecordsModule, RegisterImportsModule, RegisterExportsModule];

/** The room of the registers: units, records, what is known about persons, and files brought in and taken out. */
@Module({ imports: PARTS, exports: PARTS })
export class RegistersModule {}
