-- Grain: one row per person and kind of deed in public talk of the last 90 days.
-- Retention: 3 years.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS network.champions (
  as_of_day DATE NOT NULL COMMENT 'Last day of the data. UTC date. [internal]',
  kind STRING NOT NULL COMMENT 'STARTS: begins conversations that others answer; HELPS: answers questions of others; ASKED: answers a question or is called by name in one; THANKS: likes or thanks for answers and documents. [internal]',
  person_key STRING NOT NULL COMMENT 'Pseudonym of the person. [personal]',
  deed_count INT NOT NULL COMMENT 'Deeds. Count. [personal]',
  week_count INT NOT NULL COMMENT 'ISO weeks with one or more. Count. [personal]',
  reached_count INT NOT NULL COMMENT 'Distinct other people they reached. Count. [personal]',
  is_champion BOOLEAN NOT NULL COMMENT 'Whether in four weeks or more, and reaching five people or more. [personal]'
) USING iceberg
COMMENT 'one row per person and kind of deed in public talk of the last 90 days'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'kind, person_key',
  'iklim.retention' = '3 years',
  'write.metadata.metrics.column.person_key' = 'none',
  'write.metadata.metrics.column.deed_count' = 'none',
  'write.metadata.metrics.column.week_count' = 'none',
  'write.metadata.metrics.column.reached_count' = 'none',
  'write.metadata.metrics.column.is_champion' = 'none'
)
