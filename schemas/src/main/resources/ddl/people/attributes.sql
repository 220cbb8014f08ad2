-- Grain: one row per landed HR row; per (person_key, effective_date) the highest (land_id, row_offset) holds.
-- Rows of one hr_key are one person, whose person_key is that of the newest row. A row with derived_from holds only while the row that it
-- continues does.
-- Retention: until erased.
-- Sensitivity of a column stands in brackets at the end of its comment: internal, personal (pseudonym or attribute
-- of one person) or restricted (text or name).
CREATE TABLE IF NOT EXISTS people.attributes (
  person_key STRING NOT NULL COMMENT 'Pseudonym of the person. [personal]',
  effective_date DATE NOT NULL COMMENT 'First day on which the attributes hold. [internal]',
  manager_key STRING COMMENT 'Pseudonym of the manager. [personal]',
  unit_path STRING COMMENT 'Unit, root first, levels separated by '' / ''. [internal]',
  level STRING COMMENT 'Level. [internal]',
  function STRING COMMENT 'Function. [internal]',
  location STRING COMMENT 'Location. [internal]',
  hire_date DATE COMMENT 'Date of hire. [personal]',
  is_supervisor BOOLEAN COMMENT 'Leads others. [personal]',
  active BOOLEAN NOT NULL COMMENT 'False from the day on which the person has left. [personal]',
  attributes MAP<STRING, STRING> COMMENT 'Further columns of the HR file. [personal]',
  key_id STRING NOT NULL COMMENT 'Id of the pseudonym key. [internal]',
  row_partition INT NOT NULL COMMENT 'Partition of the row on esn.people. [internal]',
  row_offset BIGINT NOT NULL COMMENT 'Offset of the row on esn.people. [internal]',
  land_id BIGINT NOT NULL COMMENT 'Number of the landing that wrote the row. [internal]',
  hr_key STRING COMMENT 'Pseudonym of the PersonId, stays when person_key changes; null in rows of a build that did not keep it. [personal]',
  withdrawn BOOLEAN COMMENT 'The row takes back the earlier rows of the same person and effective_date. [internal]',
  derived_from DATE COMMENT 'For a row that follows from the move of somebody above: effective_date of the row of the file that it continues. [internal]'
) USING iceberg
COMMENT 'one row per landed HR row; per (person_key, effective_date) the highest (land_id, row_offset) holds'
TBLPROPERTIES (
  'format-version' = '2',
  'write.parquet.compression-codec' = 'zstd',
  'write.target-file-size-bytes' = '134217728',
  'commit.retry.num-retries' = '10',
  'iklim.sort-order' = 'person_key, effective_date',
  'iklim.retention' = 'until erased',
  'write.metadata.metrics.column.person_key' = 'none',
  'write.metadata.metrics.column.manager_key' = 'none',
  'write.metadata.metrics.column.hire_date' = 'none',
  'write.metadata.metrics.column.is_supervisor' = 'none',
  'write.metadata.metrics.column.active' = 'none',
  'write.metadata.metrics.column.attributes' = 'none',
  'write.metadata.metrics.column.hr_key' = 'none'
)
