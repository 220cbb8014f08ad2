-- Grain: one row per observed display name; restricted to who may re-identify.
-- Retention: until erased.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS people.identities (
  account_key STRING NOT NULL COMMENT 'Pseudonym of the account. [personal]',
  person_key STRING NOT NULL COMMENT 'Pseudonym of the person. [personal]',
  display_name STRING NOT NULL COMMENT 'Name as the ESN shows it. [restricted]',
  observed_at TIMESTAMP NOT NULL COMMENT 'Time of the profile. UTC timestamp. [internal]',
  land_id BIGINT NOT NULL COMMENT 'Number of the landing that wrote the row. [internal]'
) USING iceberg
COMMENT 'one row per observed display name; restricted to who may re-identify'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'account_key',
  'iklim.retention' = 'until erased',
  'write.metadata.metrics.column.account_key' = 'none',
  'write.metadata.metrics.column.person_key' = 'none',
  'write.metadata.metrics.column.display_name' = 'none'
)
