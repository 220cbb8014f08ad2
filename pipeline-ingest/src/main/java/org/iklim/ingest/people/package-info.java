// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The HR file: people's unit, level, location and manager over time, from CSV to esn.people. A row
 * is pseudonymised as it is read, before anything can fail: {@link org.iklim.ingest.people.HrTable}
 * gives rows that hold keys instead of ids, and everything after it sees only those.
 */
package org.iklim.ingest.people;
