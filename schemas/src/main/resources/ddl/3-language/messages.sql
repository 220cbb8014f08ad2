-- Grain: one row per post or comment that a person wrote and that is not deleted, in its current wording.
-- Retention: 3 years.
-- No text and no pseudonym stands beside a score. Sensitivity of a column stands in brackets at the end of its comment:
-- internal, personal (pseudonym or attribute of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS language.messages (
  message_id STRING NOT NULL COMMENT 'Id of the content object. [internal]',
  created_day DATE NOT NULL COMMENT 'UTC date on which it was written. Partition source. [internal]',
  content_hash STRING NOT NULL COMMENT 'First 32 hex digits of the SHA-256 of title and text; with model_id the key of a score. [restricted]',
  model_id STRING NOT NULL COMMENT 'Model and taxonomy that gave the row. [internal]',
  language STRING NOT NULL COMMENT 'id, en, mixed or other. [internal]',
  language_confidence DOUBLE NOT NULL COMMENT 'How sure the language is. 0 to 1. [internal]',
  sentiment STRING COMMENT 'negative, neutral or positive; null where the model abstains, see abstention. [internal]',
  negative_share DOUBLE COMMENT 'Calibrated probability of negative; null without a reading of the text. 0 to 1. [internal]',
  neutral_share DOUBLE COMMENT 'Calibrated probability of neutral. 0 to 1. [internal]',
  positive_share DOUBLE COMMENT 'Calibrated probability of positive. 0 to 1. [internal]',
  abstention STRING COMMENT 'Why sentiment is null: a code from the model card. [internal]',
  is_question BOOLEAN NOT NULL COMMENT 'Asks something. [internal]',
  aspects ARRAY<STRING> NOT NULL COMMENT 'What it speaks of: ids of the aspect taxonomy, sorted. [internal]',
  business_function STRING COMMENT 'Business function it serves; null where none is seen. [internal]'
) USING iceberg
PARTITIONED BY (months(created_day))
COMMENT 'one row per post or comment that a person wrote and that is not deleted, in its current wording'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'created_day, message_id',
  'iklim.retention' = '3 years',
  'write.metadata.metrics.column.message_id' = 'none',
  'write.metadata.metrics.column.content_hash' = 'none'
)
