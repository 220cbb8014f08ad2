// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.slack;

import org.iklim.ingest.connect.raw.Place;

/**
 * A channel, private channel or direct conversation.
 *
 * @param id Slack's id (C024…)
 * @param access whether its messages may be read
 * @param place where its messages stand
 */
record SlackChannel(String id, Access access, Place place) {
  /** Whether messages may be read. */
  enum Access {
    READ,
    /** Not asked for. */
    PRIVATE,
    /** In no list of channels, so nobody knows who may read it. */
    UNKNOWN
  }
}
