-- Grain: one row per like, share or accepted answer, its current state.
-- Retention: 3 years.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS activity.reactions (
  reaction_id STRING NOT NULL COMMENT 'Id of the activity; an UNDO names it. [internal]',
  reaction_type STRING NOT NULL COMMENT 'LIKE, ANNOUNCE (share) or ACCEPT (best answer); UNKNOWN while only its withdrawal is known. [internal]',
  message_id STRING COMMENT 'Message it is about; null while only its withdrawal is known. [internal]',
  source STRING NOT NULL COMMENT 'System and tenant. [internal]',
  actor_key STRING COMMENT 'Pseudonym of the account. [personal]',
  actor_kind STRING COMMENT 'PERSON or BOT. [internal]',
  reaction STRING COMMENT 'Emoji; null for a plain like. [internal]',
  reacted_at TIMESTAMP COMMENT 'Its own time; null where the source has none. UTC timestamp. [internal]',
  time_basis STRING COMMENT 'OWN, OBJECT or NONE. [internal]',
  reacted_day DATE COMMENT 'UTC date it counts on: its own, else that of the message. Partition source. [internal]',
  withdrawn_at TIMESTAMP COMMENT 'When it was withdrawn. UTC timestamp. [internal]',
  land_id BIGINT NOT NULL COMMENT 'Last landing that changed the row. [internal]'
) USING iceberg
PARTITIONED BY (months(reacted_day))
COMMENT 'one row per like, share or accepted answer, its current state'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'reacted_day, message_id',
  'iklim.retention' = '3 years',
  'write.metadata.metrics.column.actor_key' = 'none',
  'write.metadata.metrics.column.message_id' = 'none',
  'write.metadata.metrics.column.reaction_id' = 'none'
)
