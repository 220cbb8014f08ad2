// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics;

/**
 * A group of people, as tables name it.
 *
 * @param type its kind: organisation, unit, location, level, community, source …
 * @param id which of this kind
 */
public record Group(String type, String id) {}
