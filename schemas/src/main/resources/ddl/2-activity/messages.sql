-- Grain: one row per post or comment, its current state.
-- Retention: 3 years.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS activity.messages (
  message_id STRING NOT NULL COMMENT 'Id of the content object. [internal]',
  source STRING NOT NULL COMMENT 'System and tenant. [internal]',
  actor_key STRING COMMENT 'Pseudonym of the author''s account; null while only an edit or a deletion is known. [personal]',
  actor_kind STRING COMMENT 'PERSON or BOT. [internal]',
  object_type STRING COMMENT 'NOTE, ARTICLE, QUESTION, PAGE or DOCUMENT. [internal]',
  created_at TIMESTAMP COMMENT 'When it was created; null while only an edit or a deletion is known. UTC timestamp. [internal]',
  created_day DATE COMMENT 'UTC date of created_at. Partition source. [internal]',
  edited_at TIMESTAMP COMMENT 'Time of the last edit. UTC timestamp. [internal]',
  edit_id STRING COMMENT 'Id of the last edit; of two at one time the larger holds. [internal]',
  edit_count INT NOT NULL COMMENT 'Distinct edits. Count. [internal]',
  deleted_at TIMESTAMP COMMENT 'When it was deleted; nothing of what was said is kept from then on. UTC timestamp. [internal]',
  in_reply_to_id STRING COMMENT 'Message this one answers; null on a post. [internal]',
  thread_id STRING COMMENT 'Thread as the source names it. [internal]',
  community_id STRING COMMENT 'Channel, group or category. [internal]',
  visibility STRING COMMENT 'PUBLIC, GROUP or DIRECT. [internal]',
  title STRING COMMENT 'Current title. [restricted]',
  text STRING COMMENT 'Current body. [restricted]',
  language_hint STRING COMMENT 'BCP 47 tag, where the source states one. [internal]',
  mentions ARRAY<STRING> COMMENT 'Pseudonyms of mentioned accounts. [personal]',
  tags ARRAY<STRING> COMMENT 'Hashtags. [internal]',
  likes_total_count INT COMMENT 'Reactions counted by the source without saying whose; its newest figure. Count. [internal]',
  likes_counted_at TIMESTAMP COMMENT 'Time of the activity that gave that figure. UTC timestamp. [internal]',
  attachment_count INT NOT NULL COMMENT 'Attached files and links. Count. [internal]',
  land_id BIGINT NOT NULL COMMENT 'Last landing that changed the row. [internal]'
) USING iceberg
PARTITIONED BY (months(created_day))
COMMENT 'one row per post or comment, its current state'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'created_day, community_id, message_id',
  'iklim.retention' = '3 years',
  'write.metadata.metrics.column.actor_key' = 'none',
  'write.metadata.metrics.column.title' = 'none',
  'write.metadata.metrics.column.text' = 'none',
  'write.metadata.metrics.column.mentions' = 'none',
  'write.metadata.metrics.column.message_id' = 'none',
  'write.metadata.metrics.column.edit_id' = 'none'
)
