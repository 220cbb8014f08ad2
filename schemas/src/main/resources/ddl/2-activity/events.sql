-- Grain: one row per event, unique by event_id; append only.
-- Retention: 3 years.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS activity.events (
  event_id STRING NOT NULL COMMENT 'Id of the activity at its source. [internal]',
  event_type STRING NOT NULL COMMENT 'CREATE, UPDATE, DELETE, LIKE, ANNOUNCE, ACCEPT, FOLLOW, JOIN, LEAVE or UNDO. [internal]',
  occurred_at TIMESTAMP COMMENT 'When it happened; null where nothing is known. UTC timestamp. [internal]',
  time_basis STRING NOT NULL COMMENT 'OWN, OBJECT (time of the message it is about) or NONE. [internal]',
  event_day DATE NOT NULL COMMENT 'UTC date of occurred_at, or of the raw record where that is null. Partition source. [internal]',
  source STRING NOT NULL COMMENT 'System and tenant, slack:acme. [internal]',
  actor_key STRING NOT NULL COMMENT 'Pseudonym of the account. [personal]',
  actor_kind STRING NOT NULL COMMENT 'PERSON or BOT. [internal]',
  object_id STRING NOT NULL COMMENT 'Message, group, withdrawn activity, or pseudonym of an account. [internal]',
  object_type STRING NOT NULL COMMENT 'NOTE, ARTICLE, QUESTION, PAGE, DOCUMENT, GROUP, PERSON, ACTIVITY or UNKNOWN. [internal]',
  object_published_at TIMESTAMP COMMENT 'When the object was published, where said. UTC timestamp. [internal]',
  in_reply_to_id STRING COMMENT 'Message this one answers; comments only. [internal]',
  thread_id STRING COMMENT 'Thread as the source names it. [internal]',
  community_id STRING COMMENT 'Channel, group or category. [internal]',
  community_name STRING COMMENT 'Its display name, where given. [internal]',
  visibility STRING NOT NULL COMMENT 'PUBLIC, GROUP or DIRECT. [internal]',
  title STRING COMMENT 'Title of the content. [restricted]',
  text STRING COMMENT 'Body of the content. [restricted]',
  language_hint STRING COMMENT 'BCP 47 tag, where the source states one. [internal]',
  mentions ARRAY<STRING> COMMENT 'Pseudonyms of mentioned accounts. [personal]',
  tags ARRAY<STRING> COMMENT 'Hashtags, lower case, without #. [internal]',
  reaction STRING COMMENT 'Emoji of a LIKE; null for a plain like. [internal]',
  likes_total_count INT COMMENT 'Reactions counted by the source without saying whose. Count. [internal]',
  attachment_count INT NOT NULL COMMENT 'Attached files and links. Count. [internal]',
  issues ARRAY<STRING> COMMENT 'Doubtful parts of the raw record, closed vocabulary. [internal]',
  raw_topic STRING NOT NULL COMMENT 'Topic of the raw record. [internal]',
  raw_partition INT NOT NULL COMMENT 'Partition of the raw record. [internal]',
  raw_offset BIGINT NOT NULL COMMENT 'Offset of the raw record. [internal]',
  raw_at TIMESTAMP NOT NULL COMMENT 'Kafka time of the raw record. UTC timestamp. [internal]',
  key_id STRING NOT NULL COMMENT 'Id of the pseudonym key. [internal]',
  land_id BIGINT NOT NULL COMMENT 'Number of the landing that wrote the row, ascending from 1. Incremental readers keep the last one they have seen. [internal]'
) USING iceberg
PARTITIONED BY (months(event_day))
COMMENT 'one row per event, unique by event_id; append only'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'event_day, community_id, event_id',
  'iklim.retention' = '3 years',
  'write.metadata.metrics.column.actor_key' = 'none',
  'write.metadata.metrics.column.title' = 'none',
  'write.metadata.metrics.column.text' = 'none',
  'write.metadata.metrics.column.mentions' = 'none',
  'write.metadata.metrics.column.event_id' = 'none',
  'write.metadata.metrics.column.object_id' = 'none'
)
