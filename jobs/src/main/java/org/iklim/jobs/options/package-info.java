// SPDX-License-Identifier: GPL-3.0-or-later
/** What the command line of the Spark process shares: options, exit codes, progress. */
package org.iklim.jobs.options;
