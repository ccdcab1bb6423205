import { duration, optional, text, variable, whole } from './types.ts';

/** Variables of backups. */
export const BACKUP_VARIABLES = {
  BACKUP_S3_ENDPOINT: variable(
    optional.refine(
      (url) => url === undefined || /^https?:\/\/[^/\s]+\/?$/.test(url),
      'an http or https URL without a path',
    ),
    '',
    'URL',
    'S3-compatible object storage for backups, as pods reach it. Empty: stores cannot be backed up.',
  ),
  BACKUP_S3_BUCKET: variable(
    text.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'the name of a bucket'),
    'urumi-backups',
    'name',
    'Bucket of the backups. It is created if it does not exist.',
  ),
  BACKUP_S3_REGION: variable(text.min(1, 'a region'), 'us-east-1', 'name', 'Region of the bucket.'),
  BACKUP_S3_ACCESS_KEY_FILE: variable(optional, '', 'path', 'File with the access key of the bucket.'),
  BACKUP_S3_SECRET_KEY_FILE: variable(optional, '', 'path', 'File with the secret key of the bucket.'),
  BACKUP_IMAGE: variable(optional, '', 'image', 'Image of the Jobs that make backups (images/backup).'),
  FINAL_BACKUP_RETENTION: variable(
    duration,
    '30d',
    'time',
    'How long the final backup of a deleted store is kept.',
  ),
  MAX_CONCURRENT_BACKUPS: variable(
    whole(1, 1000),
    '4',
    'backups',
    'Maximum concurrent backups of all stores; others wait, and teams take turns.',
  ),
} as const;
