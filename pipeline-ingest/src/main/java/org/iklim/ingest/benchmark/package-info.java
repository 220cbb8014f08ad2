// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * How fast the ingest is, beside the fastest that the same broker allows. Started by hand or by the
 * benchmarks; nothing else uses it.
 */
package org.iklim.ingest.benchmark;
