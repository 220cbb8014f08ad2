-- Grain: one row per emergent community and four weeks.
-- Retention: 3 years.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS network.communities (
  period_start DATE NOT NULL COMMENT 'First UTC date of the four weeks, a Monday. Partition source. [internal]',
  community_id STRING NOT NULL COMMENT 'Stable over time: first date of the four weeks of its birth and its rank among those born then. [internal]',
  status STRING NOT NULL COMMENT 'BORN, GROWN, SHRUNK, STEADY, MERGED, SPLIT or FADED (no longer found; without members). [internal]',
  previous_ids ARRAY<STRING> NOT NULL COMMENT 'Communities it came from, itself first where it continues; empty if born. [internal]',
  size_count INT NOT NULL COMMENT 'Members; of a faded community those it had when last seen. Count. [internal]',
  overlap_share DOUBLE COMMENT 'Jaccard index with its own members when last seen; null if new or faded. 0 to 1. [internal]',
  inside_weight DOUBLE NOT NULL COMMENT 'Weight of the ties between members. [internal]',
  outside_weight DOUBLE NOT NULL COMMENT 'Weight of the ties of members to others. [internal]',
  member_keys ARRAY<STRING> NOT NULL COMMENT 'Pseudonyms of the members, sorted. [personal]'
) USING iceberg
COMMENT 'one row per emergent community and four weeks'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'period_start, community_id',
  'iklim.retention' = '3 years',
  'write.metadata.metrics.column.member_keys' = 'none'
)
