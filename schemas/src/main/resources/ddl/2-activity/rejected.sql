-- Grain: one row per raw record that did not become an activity: rejected, duplicate, late or quarantined.
-- Retention: 1 year.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS activity.rejected (
  disposition STRING NOT NULL COMMENT 'REJECTED, DUPLICATE, LATE or QUARANTINED. [internal]',
  reason STRING NOT NULL COMMENT 'Name of a RejectReason; UNEXPECTED for quarantined records. [internal]',
  field STRING COMMENT 'Profile property at fault. [internal]',
  raw_topic STRING NOT NULL COMMENT 'Topic of the raw record. [internal]',
  raw_partition INT NOT NULL COMMENT 'Partition of the raw record. [internal]',
  raw_offset BIGINT NOT NULL COMMENT 'Offset of the raw record. [internal]',
  raw_at TIMESTAMP NOT NULL COMMENT 'Kafka time of the raw record. UTC timestamp. [internal]',
  raw_bytes INT NOT NULL COMMENT 'Size of the raw value. Bytes. [internal]',
  land_id BIGINT NOT NULL COMMENT 'Number of the landing that wrote the row. [internal]'
) USING iceberg
COMMENT 'one row per raw record that did not become an activity: rejected, duplicate, late or quarantined'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'raw_partition, raw_offset',
  'iklim.retention' = '1 year'
)
