-- Grain: one row per (four weeks, depth, from_unit, to_unit); cells that passed the disclosure gate.
-- Retention: 10 years.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS reports.unit_flows (
  period_start DATE NOT NULL COMMENT 'First UTC date of the four weeks, a Monday. [internal]',
  depth INT NOT NULL COMMENT 'Level of the unit tree that both units are on; 1 is below the root. [internal]',
  from_unit STRING NOT NULL COMMENT 'Unit path of who speaks to somebody. [internal]',
  to_unit STRING NOT NULL COMMENT 'Unit path of who is spoken to. [internal]',
  reply_count BIGINT NOT NULL COMMENT 'Comments. Count. [internal]',
  mention_count BIGINT NOT NULL COMMENT 'Mentions. Count. [internal]',
  reaction_count BIGINT NOT NULL COMMENT 'Likes. Count. [internal]',
  tie_count BIGINT NOT NULL COMMENT 'Pairs of people. Count. [internal]',
  weight DOUBLE NOT NULL COMMENT 'Weight of what goes from one to the other. [internal]',
  weight_share DOUBLE NOT NULL COMMENT 'Of all the weight that the people of from_unit give; where both units are the same, how much of a silo it is. 0 to 1. [internal]',
  people_count BIGINT NOT NULL COMMENT 'Distinct people on both sides together. Count. [internal]',
  from_people_count BIGINT NOT NULL COMMENT 'Distinct people who speak to somebody there. Count. [internal]',
  to_people_count BIGINT NOT NULL COMMENT 'Distinct people who are spoken to. Count. [internal]'
) USING iceberg
COMMENT 'one row per (four weeks, depth, from_unit, to_unit); cells that passed the disclosure gate'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'period_start, depth, from_unit, to_unit',
  'iklim.retention' = '10 years'
)
