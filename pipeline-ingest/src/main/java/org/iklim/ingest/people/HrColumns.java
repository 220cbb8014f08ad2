// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.iklim.ingest.connect.BadExportException;
import org.iklim.ingest.csv.CsvTable;

/**
 * Which column of a file is which.
 *
 * @param names the file's name of each column that it has
 * @param further columns without a meaning of their own, kept as attributes
 * @param withheld columns that name, number or locate one person; never read
 */
record HrColumns(Map<HrColumn, String> names, List<String> further, List<String> withheld) {

  /** Normalised names of columns that would undo the pseudonyms. */
  private static final Set<String> IDENTIFYING =
      Set.of(
          "name",
          "fullname",
          "displayname",
          "firstname",
          "givenname",
          "middlename",
          "lastname",
          "surname",
          "familyname",
          "nickname",
          "preferredname",
          "phone",
          "phonenumber",
          "mobile",
          "mobilephone",
          "address",
          "homeaddress",
          "birthdate",
          "dateofbirth",
          "nik",
          "ktp",
          "npwp",
          "passport",
          "employeeid",
          "employeenumber",
          "username",
          "userid",
          "managername",
          "manageremail",
          "manageremployeeid",
          "claimlink");

  private static final Pattern DATA = Pattern.compile(".*@.*|[\\d/.:+-]+");

  /**
   * Finds the columns of a file.
   *
   * @param mapping column of Viva Insights → the file's name for it
   * @throws BadExportException if a required column is missing, one is there twice, or the mapping
   *     names a column that does not exist
   */
  static HrColumns of(CsvTable table, String file, Map<String, String> mapping)
      throws BadExportException {
    Set<String> seen = new HashSet<>();
    for (String column : table.header()) {
      if (!seen.add(CsvTable.normalised(column))) {
        throw new BadExportException(
            file + ": there are two columns '" + column + "'; rename one and try again.");
      }
    }
    Map<HrColumn, String> names = new EnumMap<>(HrColumn.class);
    for (Map.Entry<String, String> mapped : mapping.entrySet()) {
      HrColumn column =
          HrColumn.named(mapped.getKey())
              .orElseThrow(
                  () ->
                      new BadExportException(
                          "--map "
                              + mapped.getKey()
                              + "=…: there is no such column; there are: "
                              + HrColumn.titles()));
      if (!table.has(mapped.getValue())) {
        throw new BadExportException(
            file + ": no column '" + mapped.getValue() + "' as --map says." + found(table));
      }
      names.put(column, mapped.getValue());
    }
    Set<String> taken = new HashSet<>();
    names.values().forEach(name -> taken.add(CsvTable.normalised(name)));
    for (HrColumn column : HrColumn.values()) {
      String name = names.containsKey(column) ? names.get(column) : unmapped(column, table, taken);
      if (name != null) {
        names.put(column, name);
        taken.add(CsvTable.normalised(name));
      }
    }
    requireAll(names, table, file);
    List<String> further = new ArrayList<>();
    List<String> withheld = new ArrayList<>();
    for (String column : table.header()) {
      String normalised = CsvTable.normalised(column);
      if (!normalised.isEmpty() && !taken.contains(normalised)) {
        (IDENTIFYING.contains(normalised) ? withheld : further).add(column);
      }
    }
    return new HrColumns(names, List.copyOf(further), List.copyOf(withheld));
  }

  /** The file's name of a column, null where it has none. */
  String of(HrColumn column) {
    return names.get(column);
  }

  private static String unmapped(HrColumn column, CsvTable table, Set<String> taken) {
    List<String> candidates = new ArrayList<>();
    candidates.add(column.title());
    candidates.addAll(column.aliases());
    return candidates.stream()
        .filter(c -> table.has(c) && !taken.contains(CsvTable.normalised(c)))
        .findFirst()
        .orElse(null);
  }

  private static void requireAll(Map<HrColumn, String> names, CsvTable table, String file)
      throws BadExportException {
    List<String> missing =
        Arrays.stream(HrColumn.values())
            .filter(c -> c.required() && !names.containsKey(c))
            .map(HrColumn::title)
            .toList();
    if (!missing.isEmpty()) {
      throw new BadExportException(
          file
              + ": no column "
              + String.join(", ", missing)
              + "."
              + found(table)
              + " Say which it is with --map "
              + missing.get(0)
              + "=\"NAME IN THE FILE\".");
    }
  }

  /** The header, unless the file has none and its first line is a person. */
  private static String found(CsvTable table) {
    if (table.header().stream().anyMatch(cell -> DATA.matcher(cell).matches())) {
      return " Its first line holds data, not names of columns: add a header.";
    }
    return table.header().stream().collect(Collectors.joining(", ", " Found: ", "."));
  }
}
