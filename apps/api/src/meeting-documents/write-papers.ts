import { bulletsWithLabel, type Block } from '#documents/document';
import type { PaperData } from '#api/meeting-documents/meeting-document-data';

const TYPES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel workbook',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint presentation',
  'application/vnd.oasis.opendocument.text': 'OpenDocument text',
  'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument spreadsheet',
  'application/vnd.oasis.opendocument.presentation': 'OpenDocument presentation',
  'image/png': 'PNG image',
  'image/jpeg': 'JPEG image',
  'text/csv': 'CSV file',
  'text/plain': 'text file',
};

const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;

const formatSize = (bytes: number): string =>
  bytes >= MEGABYTE ? `${(bytes / MEGABYTE).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / KILOBYTE))} kB`;

const describePaper = ({ title, url, file, addedAfterPublication }: PaperData): string => {
  const late = addedAfterPublication ? ' (added after the agenda was published)' : '';
  if (url !== null) return `${title}: ${url}${late}`;
  if (file === null) return `${title}: to follow${late}`;
  const { fileName, mediaType, sizeBytes, version, scan } = file;
  const details = [
    TYPES[mediaType] ?? mediaType,
    formatSize(sizeBytes),
    ...(version === 1 ? [] : [`version ${version}`]),
    ...(scan === 'clean' ? [] : ['not scanned']),
  ];
  return `${title}: ${fileName} (${details.join(', ')})${late}`;
};

/** A list of papers with their types and sizes; nothing without papers. */
export const writePapers = (papers: readonly PaperData[]): Block[] =>
  bulletsWithLabel('Papers', papers.map(describePaper));
