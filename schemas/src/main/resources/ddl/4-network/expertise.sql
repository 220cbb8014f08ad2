-- Grain: one row per topic and person who has shown to know it.
-- Retention: 3 years.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS network.expertise (
  topic STRING NOT NULL COMMENT 'One name for a topic in both languages. [internal]',
  person_key STRING NOT NULL COMMENT 'Pseudonym of the person. [personal]',
  rank INT NOT NULL COMMENT 'Place on the topic, from 1. [personal]',
  score DOUBLE NOT NULL COMMENT 'What the rank is made by; only its order has a meaning, and nobody is shown it. [personal]',
  quality_low DOUBLE NOT NULL COMMENT 'Lower credible limit (90 %) of the share of answers that helped. 0 to 1. [personal]',
  doubt DOUBLE NOT NULL COMMENT 'Width of the 80 % credible interval of that share. 0 to 1. [personal]',
  evidence DOUBLE NOT NULL COMMENT 'Evidence on the topic, faded by age. Answers. [personal]',
  answer_count INT NOT NULL COMMENT 'Questions answered. Count. [personal]',
  accepted_count INT NOT NULL COMMENT 'Of these answers, accepted as best. Count. [personal]',
  document_count INT NOT NULL COMMENT 'Articles, pages and files. Count. [personal]',
  called_count INT NOT NULL COMMENT 'Times called by name in a question. Count. [personal]',
  thanks_count INT NOT NULL COMMENT 'Likes and thanks. Count. [personal]',
  asker_count INT NOT NULL COMMENT 'Distinct people answered. Count. [personal]',
  thanker_count INT NOT NULL COMMENT 'Distinct people who liked or thanked. Count. [personal]',
  last_evidence_day DATE NOT NULL COMMENT 'Day of the newest evidence. UTC date. [personal]'
) USING iceberg
COMMENT 'one row per topic and person who has shown to know it'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'topic, rank',
  'iklim.retention' = '3 years',
  'write.metadata.metrics.column.person_key' = 'none',
  'write.metadata.metrics.column.rank' = 'none',
  'write.metadata.metrics.column.score' = 'none',
  'write.metadata.metrics.column.quality_low' = 'none',
  'write.metadata.metrics.column.doubt' = 'none',
  'write.metadata.metrics.column.evidence' = 'none',
  'write.metadata.metrics.column.answer_count' = 'none',
  'write.metadata.metrics.column.accepted_count' = 'none',
  'write.metadata.metrics.column.document_count' = 'none',
  'write.metadata.metrics.column.called_count' = 'none',
  'write.metadata.metrics.column.thanks_count' = 'none',
  'write.metadata.metrics.column.asker_count' = 'none',
  'write.metadata.metrics.column.thanker_count' = 'none',
  'write.metadata.metrics.column.last_evidence_day' = 'none'
)
