// SPDX-License-Identifier: GPL-3.0-or-later
/** Files of texts for the sentiment commands: labelled samples, the corpus, results as text. */
package org.iklim.jobs.sentiment;
