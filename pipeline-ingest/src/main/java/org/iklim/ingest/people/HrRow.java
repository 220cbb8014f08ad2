// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import java.util.Map;

/**
 * One row of an HR file with keys instead of ids; cells are as in the file, empty where it has
 * none.
 *
 * @param line line of the file, from 1
 * @param complete whether it has as many cells as the header
 * @param idKey key of its PersonId
 * @param emailKey key of its e-mail address
 * @param managerIdKey key of its ManagerId
 * @param cells text of the other columns that have a meaning
 * @param further text of all other columns by the file's name, empty ones left out
 * @param hidden cells of other columns left out because they hold an e-mail address
 */
record HrRow(
    long line,
    boolean complete,
    String idKey,
    String emailKey,
    String managerIdKey,
    Map<HrColumn, String> cells,
    Map<String, String> further,
    int hidden) {

  String cell(HrColumn column) {
    return cells.getOrDefault(column, "");
  }
}
