-- Grain: one row per topic: who asks, who answers, on how many it rests; every cell.
-- Retention: 3 years.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS metrics.topics (
  topic STRING NOT NULL COMMENT 'One name for a topic in both languages. [internal]',
  as_of_day DATE NOT NULL COMMENT 'Last day of the data. UTC date. [internal]',
  question_count BIGINT NOT NULL COMMENT 'Questions of the last 90 days. Count. [internal]',
  answered_share DOUBLE COMMENT 'Of these, with an answer by somebody else; null without questions. 0 to 1. [internal]',
  asker_count BIGINT NOT NULL COMMENT 'Distinct people who asked. Count. [internal]',
  helper_count BIGINT NOT NULL COMMENT 'Distinct people who answered. Count. [internal]',
  carrier_count BIGINT NOT NULL COMMENT 'Fewest people who gave 80 % of the answers. Count. [internal]',
  busiest_share DOUBLE COMMENT 'Share of the answers by who gave most; null without answers. 0 to 1. [internal]',
  expert_count BIGINT NOT NULL COMMENT 'People whose answers have shown to help: two or more, one of them accepted or thanked for. Count. [internal]',
  across_units_share DOUBLE COMMENT 'Answers to another lowest unit, of those where both are known; null without. 0 to 1. [internal]',
  across_locations_share DOUBLE COMMENT 'Answers to another location, of those where both are known; null without. 0 to 1. [internal]',
  state STRING NOT NULL COMMENT 'OPEN: fewer than half of the questions answered and no expert; FRAGILE: two people or one gave more than two thirds of the answers; COVERED: three experts or more; SHARED: others answer, at most two are experts; QUIET: no questions. [internal]',
  people_count BIGINT NOT NULL COMMENT 'Distinct people who asked or answered. Count. [internal]'
) USING iceberg
COMMENT 'one row per topic: who asks, who answers, on how many it rests; every cell'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'topic',
  'iklim.retention' = '3 years'
)
