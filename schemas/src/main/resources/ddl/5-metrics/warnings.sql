-- Grain: one row per (warning, week).
-- Retention: 3 years.
-- No figure of fewer than five people is published: reports.warnings holds the rows that passed the disclosure gate.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS metrics.warnings (
  warning_id STRING NOT NULL COMMENT 'Stays the same over the life of a warning, and no other has it; tells nothing else. [internal]',
  week_start DATE NOT NULL COMMENT 'Monday of the week at whose end, or at the last known day, the rest holds. Partition source. [internal]',
  group_type STRING NOT NULL COMMENT 'organisation or unit: the highest of the unit tree that explains the trouble. [internal]',
  group_id STRING NOT NULL COMMENT 'Unit path; ''*'' for the organisation. [internal]',
  group_name STRING NOT NULL COMMENT 'Name to show. [internal]',
  aspect STRING NOT NULL COMMENT 'What it is about: id of the aspect; ''*'' where no single one stands out. [internal]',
  since_day DATE NOT NULL COMMENT 'First day of the stretch that stood out. UTC date. [internal]',
  first_seen_day DATE NOT NULL COMMENT 'Day on which the warning was first raised. UTC date. [internal]',
  state STRING NOT NULL COMMENT 'NEW (raised this week), GROWING, EASING (no more bad messages than the week before); at last CLOSED (seven days without a sign, or no longer found in changed data) or MERGED (told by another warning from now on). [internal]',
  loss_points DOUBLE NOT NULL COMMENT 'Points of the climate index that the group lost through more clearly bad messages about the aspect than usual, in the last seven days; of CLOSED and MERGED as on the day on which people_count was largest. 0 to 50. [internal]',
  loss_low DOUBLE NOT NULL COMMENT 'Lower end of its 95 % interval. Points. [internal]',
  loss_high DOUBLE NOT NULL COMMENT 'Upper end of the interval. Points. [internal]',
  q_value DOUBLE NOT NULL COMMENT 'Smallest false discovery rate over everything tested in a week at which the sharpest alarm counts. 0 to 1. [internal]',
  people_count BIGINT NOT NULL COMMENT 'Voices: distinct people who wrote badly (rather negative than not) about the aspect (where that is ''*'', about anything) in the last 14 days; of CLOSED and MERGED the most there were. Count. [internal]',
  message_count BIGINT NOT NULL COMMENT 'Their bad messages about it in these days, at most five of a person and day. Count. [internal]',
  headcount BIGINT NOT NULL COMMENT 'People who belong to the group now. Count. [internal]',
  unanswered_count BIGINT NOT NULL COMMENT 'Questions about it asked since it began that nobody has answered for three whole days. Count. [internal]',
  next_step STRING NOT NULL COMMENT 'ANSWER, EXPLAIN, REPAIR, MEET, WATCH, REPORT_BACK or SEE_OTHER, by the rule in docs/metrics/warnings.md. [internal]',
  within_budget BOOLEAN NOT NULL COMMENT 'Whether it is among the warnings that are told; the others are only counted. [internal]',
  beyond_budget_count BIGINT NOT NULL COMMENT 'Warnings first raised in the same week that are beyond the budget. Count. [internal]',
  merged_into STRING COMMENT 'Of MERGED: warning_id of the warning that tells it from now on. [internal]'
) USING iceberg
PARTITIONED BY (years(week_start))
COMMENT 'one row per (warning, week): what a group is upset about, since when, how much it costs, and what to do'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'week_start, group_type, group_id, warning_id',
  'iklim.retention' = '3 years'
)
