import { Module } from '@nestjs/common';
import { DistrictRepository } from './district.repository.ts';
import { DistrictsService } from './districts.service.ts';

@Module({ providers: [DistrictRepository, DistrictsService], exports: [DistrictsService] })
export class DistrictsModule {}
