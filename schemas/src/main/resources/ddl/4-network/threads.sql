-- Grain: one row per thread.
-- Retention: 3 years.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS network.threads (
  thread_id STRING NOT NULL COMMENT 'Id of the thread''s first message, or the source''s thread id where that message is unknown. [internal]',
  source STRING NOT NULL COMMENT 'System and tenant. [internal]',
  community_id STRING COMMENT 'Channel, group or category. [internal]',
  root_person_key STRING COMMENT 'Who started it. [personal]',
  root_kind STRING COMMENT 'PERSON or BOT. [internal]',
  root_object_type STRING COMMENT 'NOTE, ARTICLE, QUESTION, PAGE or DOCUMENT. [internal]',
  started_at TIMESTAMP NOT NULL COMMENT 'Time of the first message. UTC timestamp. [internal]',
  started_day DATE NOT NULL COMMENT 'UTC date of started_at. Partition source. [internal]',
  first_response_at TIMESTAMP COMMENT 'First comment by a person other than who started it; null while unanswered. UTC timestamp. [internal]',
  last_message_at TIMESTAMP NOT NULL COMMENT 'Time of the newest message. UTC timestamp. [internal]',
  comment_count INT NOT NULL COMMENT 'Comments that are not deleted. Count. [internal]',
  depth_count INT NOT NULL COMMENT 'Longest chain of replies; 0 without comments. Count of levels. [internal]',
  breadth_count INT NOT NULL COMMENT 'Most comments on one level. Count. [internal]',
  participant_count INT NOT NULL COMMENT 'Distinct people writing in it. Count. [internal]',
  unit_count INT NOT NULL COMMENT 'Distinct lowest units of these people, as of each message. Count. [internal]',
  participant_keys ARRAY<STRING> NOT NULL COMMENT 'These people, sorted. [personal]',
  half_reaction_seconds BIGINT COMMENT 'Seconds from the post to half of its reactions; null unless every reaction has its own time. Seconds. [internal]',
  reaction_count INT NOT NULL COMMENT 'Standing likes on its first message. Count. [internal]',
  accepted_at TIMESTAMP COMMENT 'When an answer was accepted as best. UTC timestamp. [internal]'
) USING iceberg
PARTITIONED BY (months(started_day))
COMMENT 'one row per thread'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'started_day, thread_id',
  'iklim.retention' = '3 years',
  'write.metadata.metrics.column.root_person_key' = 'none',
  'write.metadata.metrics.column.participant_keys' = 'none',
  'write.metadata.metrics.column.thread_id' = 'none'
)
