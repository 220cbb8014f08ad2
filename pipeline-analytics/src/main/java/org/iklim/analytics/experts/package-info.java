// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Who can answer on a topic. Order: {@link org.iklim.analytics.experts.Post} (what was written) →
 * {@link org.iklim.analytics.experts.ThreadHelp} (who helped whom) → {@link
 * org.iklim.analytics.experts.ExpertModel} (ranks with their doubt). These are free of any engine;
 * the classes that end in {@code Rows} or {@code Measures} turn tables into tables.
 *
 * <p>May use {@code graph}, {@code statistics}, {@code people} and the threads of {@code network}.
 */
package org.iklim.analytics.experts;
