// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.metrics.people;

import java.util.Locale;

/** Every number of metrics.network; the card is docs/metrics/network.md. */
enum NetworkMetric {
  CONNECTED_PEOPLE("count"),
  TIES_PER_PERSON("score"),
  REACH_SHARE_P50("share"),
  RECIPROCITY_SHARE("share"),
  CROSSING_SHARE("share"),
  CROSSING_LOCATIONS_SHARE("share"),
  BROKERS("count"),
  ONE_WAY_SHARE("share"),
  NEWCOMERS("count"),
  ISOLATED_NEWCOMERS("count"),
  FRAGILITY_SHARE("share"),
  BRIDGES("count"),
  UNITS_NMI("score"),
  UNITS_ARI("score"),
  GROUPS_NMI("score"),
  GROUPS_ARI("score"),
  SHADOW_COMMUNITIES("count"),
  DEAD_UNITS("count"),
  OFFICIAL_GROUPS("count"),
  DEAD_GROUPS("count"),
  DEAD_GROUP("count");

  private final String unit;

  NetworkMetric(String unit) {
    this.unit = unit;
  }

  /** Its name in tables. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Unit of its value. */
  String unit() {
    return unit;
  }
}
