import { writeZip } from '@pakhwada/report/workbook';
import { recogniseFile } from './recognise-file.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const PDF = bytes('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const JPEG = Buffer.concat([bytes('\xff\xd8\xff\xe0\0\x10JFIF\0'), Buffer.alloc(64, 7), bytes('\xff\xd9')]);
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082', 'hex');
const WEBP = Buffer.concat([bytes('RIFF'), Buffer.from([12, 0, 0, 0]), bytes('WEBPVP8 \0\0\0\0')]);
const part = (name: string, text = '<x/>') => ({ name, text });
const XLSX = writeZip([part('[Content_Types].xml'), part('xl/workbook.xml')]);
const CSV = Buffer.from('\ufeffनाम,जिला\nशिविर,रियासी\n');

describe('a file is what its bytes say', () => {
  it.each([['PDF', PDF], ['JPEG', JPEG], ['PNG', PNG], ['WEBP', WEBP], ['XLSX', XLSX], ['CSV', CSV]] as const)('%s', (type, file) => {
    expect(recogniseFile(file)).toBe(type);
  });

  it.each([
    ['a page', bytes('<!doctype html><script>alert(1)</script>,')],
    ['a page after blanks', bytes('  \n<html>,</html>')],
    ['a picture that is a script', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>,')],
    ['a table with a page in a cell', bytes('a,b\n1,<script src=//x></script>')],
    ['a script', bytes('#!/bin/sh,\nrm -rf /')],
    ['a program', bytes('MZ\x90\0\x03\0\0\0,')],
    ['a picture of another kind', bytes('GIF89a,')],
    ['an archive', writeZip([part('a.txt')])],
    ['a workbook with macros', writeZip([part('[Content_Types].xml'), part('xl/workbook.xml'), part('xl/vbaProject.bin')])],
    ['a workbook with a page in it', writeZip([part('[Content_Types].xml'), part('xl/workbook.xml'), part('x.html')])],
    ['a PDF that was cut off', PDF.subarray(0, 20)],
    ['a PNG that was cut off', PNG.subarray(0, 40)],
    ['a WEBP that was cut off', WEBP.subarray(0, 14)],
    ['a photograph that was cut off', JPEG.subarray(0, 40)],
    ['text without columns', bytes('a letter')],
    ['text that is not UTF-8', Buffer.from([0x61, 0x2c, 0xff, 0xfe])],
    ['text with a zero in it', bytes('a,b\0c')],
    ['nothing', Buffer.alloc(0)],
  ])('%s is taken for nothing', (_, file) => {
    expect(recogniseFile(file)).toBeNull();
  });

  it.each([
    ['a PDF that is an archive as well', Buffer.concat([PDF, writeZip([part('a.html')])])],
    ['a photograph with an archive behind it', Buffer.concat([JPEG, writeZip([part('a.js')])])],
    ['a photograph with a page behind it', Buffer.concat([JPEG, bytes('<html><script>alert(1)</script>')])],
    ['a photograph with a page before it', Buffer.concat([JPEG.subarray(0, 20), bytes('<svg onload=alert(1)>'), JPEG.subarray(20)])],
    ['a photograph with a PDF in its head', Buffer.concat([JPEG.subarray(0, 20), PDF, JPEG.subarray(20)])],
    ['a PNG with something behind it', Buffer.concat([PNG, bytes('more')])],
    ['a WEBP with something behind it', Buffer.concat([WEBP, bytes('moremore')])],
    ['a PDF that begins as a page', Buffer.concat([bytes('%PDF-1.7 <html>'), PDF])],
    ['a table with a PDF in it', Buffer.concat([bytes('a,b\n'), PDF])],
  ])('%s is two files', (_, file) => {
    expect(recogniseFile(file)).toBe('TWO_FILES');
  });
});
