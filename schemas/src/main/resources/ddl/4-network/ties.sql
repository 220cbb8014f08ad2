-- Grain: one row per pair of people and four weeks in which they had to do with each other.
-- Retention: 3 years.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS network.ties (
  period_start DATE NOT NULL COMMENT 'First UTC date of the four weeks, a Monday. Partition source. [internal]',
  person_a STRING NOT NULL COMMENT 'The person of the two whose pseudonym sorts first. [personal]',
  person_b STRING NOT NULL COMMENT 'The other. [personal]',
  unit_a STRING COMMENT 'Unit of a on the last day of the four weeks. [internal]',
  unit_b STRING COMMENT 'Unit of b on the last day of the four weeks. [internal]',
  reply_ab_count BIGINT NOT NULL COMMENT 'Comments by a to b. Count. [internal]',
  reply_ba_count BIGINT NOT NULL COMMENT 'Comments by b to a. Count. [internal]',
  mention_ab_count BIGINT NOT NULL COMMENT 'Mentions by a to b. Count. [internal]',
  mention_ba_count BIGINT NOT NULL COMMENT 'Mentions by b to a. Count. [internal]',
  reaction_ab_count BIGINT NOT NULL COMMENT 'Likes by a to b. Count. [internal]',
  reaction_ba_count BIGINT NOT NULL COMMENT 'Likes by b to a. Count. [internal]',
  shared_thread_count BIGINT NOT NULL COMMENT 'Threads that began in the four weeks, of no larger an audience than a tie has, in which both take part. Count. [internal]',
  shared_group_count BIGINT NOT NULL COMMENT 'Groups of no larger an audience than a tie has of which both are members at the end. Count. [internal]',
  broadcast_ab_count BIGINT NOT NULL COMMENT 'Comments, mentions and likes that shared their target with too many others to be a tie, by a to b. Count. [internal]',
  broadcast_ba_count BIGINT NOT NULL COMMENT 'Comments, mentions and likes that shared their target with too many others to be a tie, by b to a. Count. [internal]',
  weight_ab DOUBLE NOT NULL COMMENT 'Weight of what a does to b: decayed, in comments of the last day. [internal]',
  weight_ba DOUBLE NOT NULL COMMENT 'Weight of what b does to a. [internal]',
  weight DOUBLE NOT NULL COMMENT 'Weight of the tie: both directions and shared threads; 0 for broadcasts only. [internal]',
  reciprocity DOUBLE NOT NULL COMMENT 'Smaller over larger of the two directions. 0 to 1. [internal]',
  strength DOUBLE NOT NULL COMMENT 'Weight and reciprocity on one scale. 0 to 1. [internal]'
) USING iceberg
PARTITIONED BY (months(period_start))
COMMENT 'one row per pair of people and four weeks in which they had to do with each other'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'period_start, person_a, person_b',
  'iklim.retention' = '3 years',
  'write.metadata.metrics.column.person_a' = 'none',
  'write.metadata.metrics.column.person_b' = 'none'
)
