// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What a message speaks of and which business function it serves, by the terms of a taxonomy that
 * anyone can read and extend. {@link org.iklim.analytics.language.taxonomy.TaxonomyFile} reads the
 * terms, {@link org.iklim.analytics.language.taxonomy.TermMatcher} finds them in any inflection,
 * {@link org.iklim.analytics.language.taxonomy.Taxonomy} decides. Plain Java, no engine.
 */
package org.iklim.analytics.language.taxonomy;
