// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.iklim.ingest.connect.activitystreams.ActivityStreamsConnector;
import org.iklim.ingest.connect.mattermost.MattermostConnector;
import org.iklim.ingest.connect.slack.SlackConnector;
import org.iklim.ingest.connect.vivaengage.VivaEngageConnector;
import org.iklim.ingest.connect.zulip.ZulipConnector;

/** Every kind of ESN that can be imported, by its name on the command line. */
public final class Connectors {
  private static final Map<String, Supplier<Connector>> BY_NAME = new TreeMap<>();

  static {
    BY_NAME.put("activitystreams", ActivityStreamsConnector::new);
    BY_NAME.put("mattermost", MattermostConnector::new);
    BY_NAME.put("slack", SlackConnector::new);
    BY_NAME.put("viva-engage", VivaEngageConnector::new);
    BY_NAME.put("zulip", ZulipConnector::new);
  }

  private Connectors() {}

  /** The names, sorted. */
  public static List<String> names() {
    return new ArrayList<>(BY_NAME.keySet());
  }

  /** A new connector of this name. */
  public static Optional<Connector> byName(String name) {
    return Optional.ofNullable(BY_NAME.get(name)).map(Supplier::get);
  }
}
