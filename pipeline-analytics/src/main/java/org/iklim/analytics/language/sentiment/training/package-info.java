// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Makes and judges a sentiment model. In order: {@code NearDuplicates} keeps evaluation texts out
 * of training, {@code DualCoordinateDescent} fits weights, {@code CalibrationFit} turns margins
 * into probabilities, {@code SentimentTrainer} does all of it, {@code Evaluation} judges. The same
 * texts in the same order give the same bytes.
 */
package org.iklim.analytics.language.sentiment.training;
