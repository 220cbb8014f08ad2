-- Grain: one row per comment: a directed tie from who answers to who is answered.
-- Retention: 3 years.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS network.replies (
  message_id STRING NOT NULL COMMENT 'The comment. [internal]',
  thread_id STRING NOT NULL COMMENT 'Its thread. [internal]',
  replied_at TIMESTAMP NOT NULL COMMENT 'Time of the comment. UTC timestamp. [internal]',
  reply_day DATE NOT NULL COMMENT 'UTC date of replied_at. Partition source. [internal]',
  from_person_key STRING NOT NULL COMMENT 'Who answers. [personal]',
  to_person_key STRING NOT NULL COMMENT 'Who is answered: author of the message named by in_reply_to, else of the thread. [personal]',
  from_unit_path STRING COMMENT 'Unit of who answers, as of the day. [internal]',
  to_unit_path STRING COMMENT 'Unit of who is answered, as of the day. [internal]',
  community_id STRING COMMENT 'Channel, group or category. [internal]',
  source STRING NOT NULL COMMENT 'System and tenant. [internal]',
  delay_seconds BIGINT NOT NULL COMMENT 'From the answered message to the comment. Seconds. [internal]'
) USING iceberg
PARTITIONED BY (months(reply_day))
COMMENT 'one row per comment: a directed tie from who answers to who is answered'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'reply_day, thread_id',
  'iklim.retention' = '3 years',
  'write.metadata.metrics.column.from_person_key' = 'none',
  'write.metadata.metrics.column.to_person_key' = 'none',
  'write.metadata.metrics.column.message_id' = 'none'
)
