// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The mathematics behind the metrics: plain Java and Commons Math, no engine, no clock, no chance.
 * Every class names the source of its formula; {@code docs/metrics} explains them to readers.
 */
package org.iklim.analytics.statistics;
