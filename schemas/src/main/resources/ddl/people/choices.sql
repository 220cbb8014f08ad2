-- Grain: one row per decision of a person to be in the expert directory or not; the newest holds.
-- Retention: until erased.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS people.choices (
  person_key STRING NOT NULL COMMENT 'Pseudonym of the person, or of one of the accounts. [personal]',
  choice STRING NOT NULL COMMENT 'OPT_IN or OPT_OUT. [personal]',
  decided_at TIMESTAMP NOT NULL COMMENT 'When it was said. UTC timestamp. [internal]',
  decision BIGINT NOT NULL COMMENT 'Number of the decision, ascending from 1: of two, the higher holds; of two alike, OPT_OUT. [internal]'
) USING iceberg
COMMENT 'one row per decision of a person to be in the expert directory or not; the newest holds'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'person_key, decision',
  'iklim.retention' = 'until erased',
  'write.metadata.metrics.column.person_key' = 'none',
  'write.metadata.metrics.column.choice' = 'none'
)
