-- Grain: one row per (period, depth, from_unit, to_unit); every cell.
-- Retention: 3 years.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS metrics.unit_replies (
  period STRING NOT NULL COMMENT 'day, week (ISO, from Monday) or month. [internal]',
  period_start DATE NOT NULL COMMENT 'First UTC date of the period. Partition source. [internal]',
  depth INT NOT NULL COMMENT 'Level of the unit tree that both units are on; 1 is below the root. [internal]',
  from_unit STRING NOT NULL COMMENT 'Unit path of who answers. [internal]',
  to_unit STRING NOT NULL COMMENT 'Unit path of who is answered. [internal]',
  reply_count BIGINT NOT NULL COMMENT 'Comments. Count. [internal]',
  people_count BIGINT NOT NULL COMMENT 'Distinct people on both sides together. Count. [internal]',
  from_people_count BIGINT NOT NULL COMMENT 'Distinct people who answer. Count. [internal]',
  to_people_count BIGINT NOT NULL COMMENT 'Distinct people who are answered. Count. [internal]'
) USING iceberg
COMMENT 'one row per (period, depth, from_unit, to_unit); every cell'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'period_start, depth, from_unit, to_unit',
  'iklim.retention' = '3 years'
)
