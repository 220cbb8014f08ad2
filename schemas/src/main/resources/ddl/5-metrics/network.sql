-- Grain: one row per (group, four weeks, metric) of the network of people; every cell.
-- Retention: 3 years.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS metrics.network (
  group_type STRING NOT NULL COMMENT 'organisation, unit, location, level or community. [internal]',
  group_id STRING NOT NULL COMMENT 'Unit path, location, level or community id; ''*'' for the organisation. [internal]',
  group_name STRING NOT NULL COMMENT 'Name to show. [internal]',
  parent_id STRING COMMENT 'Unit path of the parent unit; null elsewhere. [internal]',
  period_start DATE NOT NULL COMMENT 'First UTC date of the four weeks, a Monday. [internal]',
  metric STRING NOT NULL COMMENT 'Name of the metric; its card is in docs/metrics. [internal]',
  value DOUBLE COMMENT 'The number; null where it cannot be told, see reason. [internal]',
  low DOUBLE COMMENT 'Lower end of the 95 % interval; null where the metric has none. [internal]',
  high DOUBLE COMMENT 'Upper end of the 95 % interval. [internal]',
  unit STRING NOT NULL COMMENT 'count, share, or score (an index without unit). [internal]',
  people_count BIGINT NOT NULL COMMENT 'Distinct people the number is made from. Count. [internal]',
  reason STRING COMMENT 'Why value is null: a code from the metric card. [internal]'
) USING iceberg
COMMENT 'one row per (group, four weeks, metric) of the network of people; every cell'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'group_type, group_id, metric, period_start',
  'iklim.retention' = '3 years'
)
