-- Grain: one row per joining or following, its current state, and per departure.
-- Retention: 3 years.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS activity.memberships (
  membership_id STRING NOT NULL COMMENT 'Id of the JOIN, FOLLOW or LEAVE. [internal]',
  kind STRING NOT NULL COMMENT 'MEMBER or FOLLOWER; LEAVER for a departure, kept because the joining may come later. [internal]',
  actor_key STRING NOT NULL COMMENT 'Pseudonym of the account. [personal]',
  target_id STRING NOT NULL COMMENT 'Community, or pseudonym of the followed account. [personal]',
  source STRING NOT NULL COMMENT 'System and tenant. [internal]',
  joined_at TIMESTAMP COMMENT 'When it began; null where the source does not say. UTC timestamp. [internal]',
  left_at TIMESTAMP COMMENT 'When it ended. UTC timestamp. [internal]',
  land_id BIGINT NOT NULL COMMENT 'Last landing that changed the row. [internal]'
) USING iceberg
COMMENT 'one row per joining or following, its current state, and per departure'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'target_id, actor_key',
  'iklim.retention' = '3 years',
  'write.metadata.metrics.column.actor_key' = 'none',
  'write.metadata.metrics.column.target_id' = 'none',
  'write.metadata.metrics.column.membership_id' = 'none'
)
