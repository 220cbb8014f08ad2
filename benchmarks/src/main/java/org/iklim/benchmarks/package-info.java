// SPDX-License-Identifier: GPL-3.0-or-later
/** Speed, measured: each figure is a ratio within one run, or CPU seconds. */
package org.iklim.benchmarks;
