-- Grain: one row per (activity_day, person_key, source, community_id): counts of activity, with the attributes as of the day; never tone.
-- Retention: 3 years.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS metrics.person_days (
  activity_day DATE NOT NULL COMMENT 'UTC date. Partition source. [internal]',
  person_key STRING NOT NULL COMMENT 'Pseudonym of the person. [personal]',
  source STRING NOT NULL COMMENT 'System and tenant. [internal]',
  community_id STRING COMMENT 'Channel, group or category. [internal]',
  unit_path STRING COMMENT 'Unit as of the day. [internal]',
  location STRING COMMENT 'Location as of the day. [internal]',
  level STRING COMMENT 'Level as of the day. [internal]',
  post_count INT NOT NULL COMMENT 'Posts. Count. [internal]',
  comment_count INT NOT NULL COMMENT 'Comments. Count. [internal]',
  reaction_count INT NOT NULL COMMENT 'Likes given. Count. [internal]',
  share_count INT NOT NULL COMMENT 'Shares. Count. [internal]',
  hour_counts ARRAY<INT> NOT NULL COMMENT 'Posts and comments in each UTC hour, 24 entries. Counts. [internal]'
) USING iceberg
PARTITIONED BY (months(activity_day))
COMMENT 'one row per (activity_day, person_key, source, community_id): counts of activity, with the attributes as of the day; never tone'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'activity_day, person_key',
  'iklim.retention' = '3 years',
  'write.metadata.metrics.column.person_key' = 'none'
)
