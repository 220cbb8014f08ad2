// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The batch half as a library: Dataset in, Dataset out. In the order of the flow: {@code people}
 * (who was where on a day), {@code network}, {@code metrics}, {@code reports}; {@code statistics}
 * and {@code graph} hold the engine-free mathematics.
 *
 * <p>No session, no reading, no writing, no clock, no chance: these live in {@code jobs}.
 */
package org.iklim.analytics;
