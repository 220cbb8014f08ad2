// SPDX-License-Identifier: GPL-3.0-or-later
/** Reading the lake by hand: ad-hoc SQL, and tables as plain files. */
package org.iklim.jobs.query;
