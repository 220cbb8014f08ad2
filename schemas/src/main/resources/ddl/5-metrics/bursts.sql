-- Grain: one row per burst of a group; every cell.
-- Retention: 3 years.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS metrics.bursts (
  group_type STRING NOT NULL COMMENT 'organisation, unit, location, level, community or source. [internal]',
  group_id STRING NOT NULL COMMENT 'Unit path, location, level, community id or source; ''*'' for the organisation. [internal]',
  group_name STRING NOT NULL COMMENT 'Name to show. [internal]',
  parent_id STRING COMMENT 'Unit path of the parent unit; null elsewhere. [internal]',
  started_day DATE NOT NULL COMMENT 'First day of the burst. UTC date. [internal]',
  peak_day DATE NOT NULL COMMENT 'Day with the most messages. UTC date. [internal]',
  ended_day DATE COMMENT 'Last day; null while it goes on. UTC date. [internal]',
  message_count BIGINT NOT NULL COMMENT 'Posts and comments in it. Count. [internal]',
  expected_count DOUBLE NOT NULL COMMENT 'Posts and comments expected in these days. Count. [internal]',
  strength DOUBLE NOT NULL COMMENT 'Messages over expected. Ratio. [internal]',
  people_count BIGINT NOT NULL COMMENT 'Distinct people writing in it. Count. [internal]'
) USING iceberg
COMMENT 'one row per burst of a group; every cell'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'group_type, group_id, started_day',
  'iklim.retention' = '3 years'
)
