// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What groups became upset about, told early and once. Order: {@code VoiceDays} (one aggregation of
 * messages to counts of people by day), {@code WarningScan} (every day is read against the past, in
 * plain Java), {@code WarningWeeks} (how each trouble stands at the end of a week), {@code
 * ToldWarnings} (nothing that was told vanishes without an end). May use {@code people}, {@code
 * metrics} and {@code statistics}; never keeps a row of one person.
 */
package org.iklim.analytics.warnings;
