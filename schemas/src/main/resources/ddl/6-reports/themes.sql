-- Grain: one row per (group, aspect, week) that passed the disclosure gate.
-- Retention: 3 years.
-- No figure of fewer than five people is in any column, people who wrote badly included.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS reports.themes (
  group_type STRING NOT NULL COMMENT 'organisation or unit. [internal]',
  group_id STRING NOT NULL COMMENT 'Unit path; ''*'' for the organisation. [internal]',
  group_name STRING NOT NULL COMMENT 'Name to show. [internal]',
  aspect STRING NOT NULL COMMENT 'What people speak of: id of the aspect, the same in every language. [internal]',
  week_start DATE NOT NULL COMMENT 'Monday of the week. Partition source. [internal]',
  message_count BIGINT NOT NULL COMMENT 'Messages about it. Count. [internal]',
  people_count BIGINT NOT NULL COMMENT 'Distinct people who wrote them. Count. [internal]',
  negative_people_count BIGINT COMMENT 'Distinct people who wrote badly about it; null below five. Count. [internal]',
  growth_z DOUBLE COMMENT 'Log-odds of the theme against the eight weeks before, in standard errors; null without a past. [internal]',
  negativity_z DOUBLE COMMENT 'Log-odds of people writing badly about it against the eight weeks before, in standard errors; null without a past or where people_count of the bad is. [internal]',
  question_count BIGINT NOT NULL COMMENT 'Questions about it that began a thread and were asked three whole days ago or earlier. Count. [internal]',
  unanswered_count BIGINT NOT NULL COMMENT 'Those that nobody has answered. Count. [internal]',
  signal STRING NOT NULL COMMENT 'TURNED_NEGATIVE, GREW, UNANSWERED or STEADY. [internal]',
  phrases ARRAY<STRING> NOT NULL COMMENT 'Words and word sequences that grew within the theme, the strongest first: each used by five people of the group or more, none the name of a person. Languages stand side by side. [internal]'
) USING iceberg
PARTITIONED BY (years(week_start))
COMMENT 'one row per (group, aspect, week) that passed the disclosure gate'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'week_start, group_type, group_id, aspect',
  'iklim.retention' = '3 years'
)
