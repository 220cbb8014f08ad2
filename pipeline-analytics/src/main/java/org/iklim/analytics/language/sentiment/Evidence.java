// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment;

/**
 * A word that spoke for a label.
 *
 * @param word as written
 * @param weight how much it moved the margin of the label against the others; above 0
 */
public record Evidence(String word, double weight) {}
