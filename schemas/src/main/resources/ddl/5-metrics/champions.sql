-- Grain: one row per group and kind of deed: how many start, help and thank; every cell.
-- Retention: 3 years.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS metrics.champions (
  group_type STRING NOT NULL COMMENT 'organisation, unit, location or level. [internal]',
  group_id STRING NOT NULL COMMENT 'Unit path, location or level; ''*'' for the organisation. [internal]',
  group_name STRING NOT NULL COMMENT 'Name to show. [internal]',
  parent_id STRING COMMENT 'Unit path of the parent unit; null elsewhere. [internal]',
  as_of_day DATE NOT NULL COMMENT 'Last day of the data. UTC date. [internal]',
  kind STRING NOT NULL COMMENT 'STARTS, HELPS, ASKED or THANKS, as in network.champions. [internal]',
  deed_count BIGINT NOT NULL COMMENT 'Deeds of the groups people in 90 days. Count. [internal]',
  champion_count BIGINT NOT NULL COMMENT 'People of the group who do so often and for many. Count. [internal]',
  people_count BIGINT NOT NULL COMMENT 'Distinct people of the group who did so at all. Count. [internal]',
  busiest_share DOUBLE COMMENT 'Share of the deeds by the five who did most; null of fewer than ten people. 0 to 1. [internal]'
) USING iceberg
COMMENT 'one row per group and kind of deed: how many start, help and thank; every cell'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'group_type, group_id, kind',
  'iklim.retention' = '3 years'
)
