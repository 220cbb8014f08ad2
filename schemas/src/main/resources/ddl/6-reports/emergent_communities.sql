-- Grain: one row per emergent community and four weeks; communities that passed the disclosure gate.
-- Retention: 10 years.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS reports.emergent_communities (
  period_start DATE NOT NULL COMMENT 'First UTC date of the four weeks, a Monday. [internal]',
  community_id STRING NOT NULL COMMENT 'As in network.communities. [internal]',
  status STRING NOT NULL COMMENT 'BORN, GROWN, SHRUNK, STEADY, MERGED, SPLIT or FADED. [internal]',
  previous_ids ARRAY<STRING> NOT NULL COMMENT 'Communities it came from. [internal]',
  people_count BIGINT NOT NULL COMMENT 'Members; of a faded community those it had when last seen. Count. [internal]',
  inside_share DOUBLE COMMENT 'Share of the weight of its members'' ties that stays inside. 0 to 1. [internal]',
  unit_count INT NOT NULL COMMENT 'Units that five or more of its members are in. Count. [internal]',
  prescribed_type STRING COMMENT 'unit or community: the kind of the prescribed group that is most like it; null if none is. [internal]',
  prescribed_id STRING COMMENT 'Unit path or community id of that group. [internal]',
  prescribed_overlap DOUBLE COMMENT 'Jaccard index of the members of both. 0 to 1. [internal]',
  themes ARRAY<STRING> NOT NULL COMMENT 'What at least five of its members write about more than others do: hashtags, most telling first. [internal]'
) USING iceberg
COMMENT 'one row per emergent community and four weeks; communities that passed the disclosure gate'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'period_start, community_id',
  'iklim.retention' = '10 years'
)
