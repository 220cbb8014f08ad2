// SPDX-License-Identifier: GPL-3.0-or-later
/** Reading the lake by hand: ad-hoc SQL, tables as plain files, warnings of the past. */
package org.iklim.jobs.query;
