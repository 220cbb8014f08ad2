// SPDX-License-Identifier: GPL-3.0-or-later
/** The one place where a Spark session is built. */
package org.iklim.jobs.spark;
