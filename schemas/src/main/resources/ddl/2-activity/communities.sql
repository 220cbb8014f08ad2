-- Grain: one row per channel, group or category.
-- Retention: 3 years.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS activity.communities (
  community_id STRING NOT NULL COMMENT 'Id at the source. [internal]',
  name STRING COMMENT 'Newest display name. [internal]',
  source STRING NOT NULL COMMENT 'System and tenant. [internal]',
  visibility STRING COMMENT 'PUBLIC, or GROUP as soon as one message was private. [internal]',
  named_at TIMESTAMP COMMENT 'Time of the event that gave the name. UTC timestamp. [internal]',
  land_id BIGINT NOT NULL COMMENT 'Last landing with an event of it. [internal]'
) USING iceberg
COMMENT 'one row per channel, group or category'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'community_id',
  'iklim.retention' = '3 years'
)
