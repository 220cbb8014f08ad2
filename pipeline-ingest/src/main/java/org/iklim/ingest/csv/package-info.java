// SPDX-License-Identifier: GPL-3.0-or-later
/** Reading of CSV files by the names of their columns, a row at a time: exports and HR files. */
package org.iklim.ingest.csv;
