-- Grain: one row per (group, aspect, period) that passed the disclosure gate, or shows the figures of the group above.
-- Retention: 3 years.
-- No figure of fewer than five people is in any column. Sensitivity of a column stands in brackets at the end of its
-- comment: internal, personal (pseudonym or attribute of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS reports.climate (
  group_type STRING NOT NULL COMMENT 'organisation, unit, location, level, function or community. [internal]',
  group_id STRING NOT NULL COMMENT 'Unit path, location, level, function or community id; ''*'' for the organisation. [internal]',
  group_name STRING NOT NULL COMMENT 'Name to show. [internal]',
  parent_id STRING COMMENT 'Unit path of the parent unit; ''*'' for other groups, null for the organisation. [internal]',
  aspect STRING NOT NULL COMMENT 'Id of the aspect that the messages speak of; ''*'' for all messages. [internal]',
  period STRING NOT NULL COMMENT 'week (ISO, from Monday) or month. [internal]',
  period_start DATE NOT NULL COMMENT 'First UTC date of the period. Partition source. [internal]',
  climate_index DOUBLE COMMENT 'Mean of people''s means; 50 is neutral; null with a reason. 0 to 100. [internal]',
  low DOUBLE COMMENT 'Lower end of its 95 % interval, clustered by person. 0 to 100. [internal]',
  high DOUBLE COMMENT 'Upper end of the interval. 0 to 100. [internal]',
  standard_error DOUBLE COMMENT 'Standard error of climate_index. Points. [internal]',
  shrunk_index DOUBLE COMMENT 'climate_index drawn towards the parent''s by its reliability; the parent''s where there are too few voices. 0 to 100. [internal]',
  shrunk_low DOUBLE COMMENT 'Lower end of its 95 % interval. 0 to 100. [internal]',
  shrunk_high DOUBLE COMMENT 'Upper end of the interval. 0 to 100. [internal]',
  reliability_share DOUBLE COMMENT 'Weight of the group''s own voices in shrunk_index. 0 to 1. [internal]',
  weighted_index DOUBLE COMMENT 'What the index would be if every unit and level spoke as much as it has heads; all messages only. 0 to 100. [internal]',
  weighted_low DOUBLE COMMENT 'Lower end of its 95 % interval. 0 to 100. [internal]',
  weighted_high DOUBLE COMMENT 'Upper end of the interval. 0 to 100. [internal]',
  people_count BIGINT NOT NULL COMMENT 'Voices: distinct people whose messages have a score. Count. [internal]',
  message_count BIGINT NOT NULL COMMENT 'Their messages. Count. [internal]',
  headcount BIGINT COMMENT 'People who belong to the group on a day of the period; null where nobody knows. Count. [internal]',
  silent_share DOUBLE COMMENT 'Share of the heads without a voice; 1 minus it is the coverage. 0 to 1. [internal]',
  expected_index DOUBLE COMMENT 'What the group''s own past and the season let expect; null while too little is known. 0 to 100. [internal]',
  change_points DOUBLE COMMENT 'climate_index minus expected_index. Points. [internal]',
  change_low DOUBLE COMMENT 'Lower end of its 95 % interval. Points. [internal]',
  change_high DOUBLE COMMENT 'Upper end of the interval. Points. [internal]',
  p_value DOUBLE COMMENT 'Probability of a change at least this large by chance; null where no test was made. 0 to 1. [internal]',
  q_value DOUBLE COMMENT 'Smallest false discovery rate over all tests of the period at which the change counts. 0 to 1. [internal]',
  figure_of STRING NOT NULL COMMENT 'Group id whose figures these are: the group''s own, or that of the next group above which may be shown. [internal]',
  verdict STRING NOT NULL COMMENT 'WORSE, BETTER, NO_EVIDENCE, TOO_LITTLE_HISTORY, TOO_FEW_PEOPLE, TOO_FEW_VOICES or PERIOD_NOT_OVER. [internal]'
) USING iceberg
PARTITIONED BY (period, years(period_start))
COMMENT 'one row per (group, aspect, period) that passed the disclosure gate, or shows the figures of the group above'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'group_type, group_id, aspect, period_start',
  'iklim.retention' = '3 years'
)
