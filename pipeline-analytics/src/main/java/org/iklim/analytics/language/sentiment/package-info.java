// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The sentiment of a message: {@link org.iklim.analytics.language.sentiment.SentimentModel} reads
 * one, {@code training} makes and judges the model. Plain Java, no engine, no clock, no chance.
 */
package org.iklim.analytics.language.sentiment;
