// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The language stage as annotators of Stanford CoreNLP, to be combined with its tokenizer, tagger
 * and entities; and CoreNLP's own sentiment as an engine, for a second opinion on English. Nothing
 * else in Iklim uses CoreNLP. docs/corenlp.md has an example.
 */
package org.iklim.analytics.language.corenlp;
