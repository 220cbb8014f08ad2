-- Grain: one row per (group, period, weekday, hour); months only; cells that passed the disclosure gate.
-- Retention: 10 years.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS reports.hourly_profiles (
  group_type STRING NOT NULL COMMENT 'organisation, unit, location, level, community or source. [internal]',
  group_id STRING NOT NULL COMMENT 'Unit path, location, level, community id or source; ''*'' for the organisation. [internal]',
  group_name STRING NOT NULL COMMENT 'Name to show. [internal]',
  parent_id STRING COMMENT 'Unit path of the parent unit; null elsewhere. [internal]',
  period STRING NOT NULL COMMENT 'day, week (ISO, from Monday) or month. [internal]',
  period_start DATE NOT NULL COMMENT 'First UTC date of the period. Partition source. [internal]',
  iso_weekday INT NOT NULL COMMENT '1 Monday to 7 Sunday, UTC. [internal]',
  hour INT NOT NULL COMMENT '0 to 23, UTC. [internal]',
  message_count BIGINT NOT NULL COMMENT 'Posts and comments. Count. [internal]',
  people_count BIGINT NOT NULL COMMENT 'Distinct people writing in that hour. Count. [internal]'
) USING iceberg
COMMENT 'one row per (group, period, weekday, hour); months only; cells that passed the disclosure gate'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'group_type, group_id, period_start, iso_weekday, hour',
  'iklim.retention' = '10 years'
)
