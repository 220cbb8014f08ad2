// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * How the organisation feels: an index of each group in which one person has one voice, its doubt,
 * what it would be if all spoke alike, and whether it has changed beyond what chance and season do.
 * Order: {@code VoiceCells} (one aggregation over messages), then the judgement of these cells. May
 * use {@code people}, {@code metrics}, {@code statistics} and, to read its table of holidays,
 * {@code language.text}; never keeps a figure of one person.
 */
package org.iklim.analytics.climate;
