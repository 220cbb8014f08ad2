// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.Arrays;

/** How often each topic comes up in a community. */
final class TopicMix {
  private static final Topic[] TOPICS = Topic.values();
  private static final double EVERYWHERE = 0.15;

  private final double[] cumulative;

  private TopicMix(double[] weights) {
    cumulative = Chance.cumulative(weights);
  }

  /** The named topics, the first more often than the next; all others now and then. */
  static TopicMix of(Topic... usual) {
    double[] weights = new double[TOPICS.length];
    Arrays.fill(weights, EVERYWHERE);
    for (int i = 0; i < usual.length; i++) {
      weights[usual[i].ordinal()] = 4.0 / (1 + 0.4 * i);
    }
    return new TopicMix(weights);
  }

  /** What the communities of a function talk about. */
  static TopicMix of(Function function) {
    return switch (function) {
      case OPERATIONS -> of(Topic.SAFETY, Topic.PROJECT, Topic.CANTEEN, Topic.LEAVE, Topic.TRAINING);
      case SALES -> of(Topic.CUSTOMER, Topic.PRODUCT, Topic.TRAVEL, Topic.RECOGNITION, Topic.PROJECT);
      case CUSTOMER_CARE -> of(Topic.CUSTOMER, Topic.PRODUCT, Topic.VPN, Topic.TRAINING, Topic.RECOGNITION);
      case SUPPLY_CHAIN -> of(Topic.PROCUREMENT, Topic.SAFETY, Topic.PROJECT, Topic.CUSTOMER, Topic.GREEN);
      case IT -> of(Topic.VPN, Topic.DATA, Topic.PROJECT, Topic.PRODUCT, Topic.ONBOARDING);
      case PRODUCT -> of(Topic.PRODUCT, Topic.DATA, Topic.PROJECT, Topic.CUSTOMER, Topic.RECOGNITION);
      case FINANCE -> of(Topic.CLOSING, Topic.PROCUREMENT, Topic.TRAVEL, Topic.POLICY, Topic.PAYROLL);
      case HR -> of(Topic.PAYROLL, Topic.LEAVE, Topic.ONBOARDING, Topic.TRAINING, Topic.POLICY);
      case MARKETING -> of(Topic.PRODUCT, Topic.CUSTOMER, Topic.DATA, Topic.RECOGNITION, Topic.PROJECT);
      case LEGAL -> of(Topic.POLICY, Topic.PROCUREMENT, Topic.TRAINING, Topic.CUSTOMER);
    };
  }

  Topic draw(Chance chance) {
    return TOPICS[chance.index(cumulative)];
  }
}
