-- Grain: one row per observation of an account; the newest observed_at per account holds.
-- Retention: until erased.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS people.accounts (
  account_key STRING NOT NULL COMMENT 'Pseudonym of the account. [personal]',
  person_key STRING NOT NULL COMMENT 'Pseudonym of the person. [personal]',
  source STRING NOT NULL COMMENT 'System and tenant. [internal]',
  kind STRING NOT NULL COMMENT 'PERSON or BOT. [internal]',
  observed_at TIMESTAMP NOT NULL COMMENT 'Time of the profile. UTC timestamp. [internal]',
  raw_topic STRING NOT NULL COMMENT 'Topic of the raw record. [internal]',
  raw_partition INT NOT NULL COMMENT 'Partition of the raw record. [internal]',
  raw_offset BIGINT NOT NULL COMMENT 'Offset of the raw record. [internal]',
  key_id STRING NOT NULL COMMENT 'Id of the pseudonym key. [internal]',
  land_id BIGINT NOT NULL COMMENT 'Number of the landing that wrote the row. [internal]'
) USING iceberg
COMMENT 'one row per observation of an account; the newest observed_at per account holds'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'account_key',
  'iklim.retention' = 'until erased',
  'write.metadata.metrics.column.account_key' = 'none',
  'write.metadata.metrics.column.person_key' = 'none'
)
